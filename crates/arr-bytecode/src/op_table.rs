//! The instruction table. One row an instruction: what it does, its number, mnemonic, type and operands with their roles.
//!
//! Numbers are explicit because programs are kept in flash: a number is never reused.
//! Notation: `dst[k]` is element `k` of the block at hand; `n` is the number of elements of a loop.

/// Calls `$m!` with every row of the instruction table.
#[macro_export]
macro_rules! for_each_op {
    ($m:ident) => {
        $m! {
            /// Ends the program.
            0x00 halt Halt {};
            /// `dst = value`.
            0x01 literal Literal { dst: Def, value: Constant };
            /// `dst = src`; both of one kind.
            0x02 assign Assign { dst: Def, src: Use };
            /// `dst = f(src)` on scalars; traps where Python raises.
            0x03 scalar1 Scalar1 { dst: Def, src: Use, f: Ufunc };
            /// `dst = f(lhs, rhs)` on scalars; int overflow and division by zero trap.
            0x04 scalar2 Scalar2 { dst: Def, lhs: Use, rhs: Use, f: Ufunc };
            /// `dst = src` in the kind of `dst`, as `int`, `float` and `bool` convert.
            0x05 convert Convert { dst: Def, src: Use };
            /// `dst = sum / n` in float32; NaN where `n` is 0.
            0x06 mean Mean { dst: Def, sum: Use, n: Use };

            /// Goes on at `to`.
            0x10 jump Jump { to: Target };
            /// Goes on at `to` if `cond` is true.
            0x11 branch_if BranchIf { cond: Use, to: Target };
            /// Goes on at `to` if `cond` is false.
            0x12 branch_unless BranchUnless { cond: Use, to: Target };
            /// `counter += step`; goes on at `body` while `counter` has not reached `stop`.
            0x13 range_next RangeNext { counter: InOut, stop: Use, step: Use, body: Target };

            /// Stops with a message, as something that the script relies on does not hold.
            0x14 fail Fail { text: StrId };
            /// What is written from here on stands behind the message of the `fail` ahead.
            0x15 begin_message BeginMessage {};

            /// `dst = array[at]`; an index outside the array traps.
            0x18 load Load { dst: Def, array: ViewIn, at: Indices };
            /// `array[at] = src`, cast to its dtype; an index outside the array, or an int that does not fit, traps.
            0x19 store Store { array: ViewOut, at: Indices, src: Use };
            /// `dst` = how far `array[at]` lies behind the start of `array`, in elements; an index outside traps.
            0x1a offset Offset { dst: Def, array: ViewIn, at: Indices };

            /// `dst` = how far `array[start:start + len]` along `axis` lies behind the start of `array`; past either end it traps.
            0x60 slice_offset SliceOffset { dst: Def, array: ViewIn, axis: Axis, start: Use, len: Elems };
            /// Goes on if the lengths `lhs` and `rhs` are equal; else they do not broadcast, which traps.
            0x61 check_length CheckLength { lhs: Use, rhs: Use };

            /// Runs the instructions up to `end_loop` for one block of at most `block` elements after another, `n` in all.
            0x20 begin_loop BeginLoop { n: Elems, block: Elems, end: Target };
            /// As `begin_loop`, for the first `len * row` of the `n` elements; more than `n` traps.
            0x2e begin_loop_to BeginLoopTo { len: Use, row: Elems, n: Elems, block: Elems, end: Target };
            /// Ends the body of a loop.
            0x21 end_loop EndLoop {};
            /// `dst[k] = f(src[k])`, computed in `dtype`.
            0x22 map1 Map1 { dst: Dst, src: Src, f: Ufunc, dtype: DType };
            /// `dst[k] = f(lhs[k], rhs[k])`, computed in `dtype`.
            0x23 map2 Map2 { dst: Dst, lhs: Src, rhs: Src, f: Ufunc, dtype: DType };
            /// `dst[k] = g(f(lhs[k], rhs[k]), other[k])`, each result rounded to `dtype`.
            0x35 fused Fused { dst: Dst, lhs: Src, rhs: Src, other: Src, f: Ufunc, g: Ufunc, dtype: DType };
            /// `dst[k] = g(other[k], f(lhs[k], rhs[k]))`, each result rounded to `dtype`.
            0x36 fused_right FusedRight { dst: Dst, lhs: Src, rhs: Src, other: Src, f: Ufunc, g: Ufunc, dtype: DType };
            /// `dst[k] = then[k] if cond[k] else otherwise[k]`.
            0x24 select Select { dst: Dst, cond: Src, then: Src, otherwise: Src, dtype: DType };
            /// `dst[k] = src[k]`, from one dtype to another.
            0x25 cast Cast { dst: Dst, src: Src, from: DType, to: DType };
            /// `dst[k] = src[k]`.
            0x26 copy Copy { dst: Dst, src: Src, dtype: DType };
            /// `dst[k] = array[k]`, elements of any view in C order.
            0x27 gather Gather { dst: Dst, array: ViewIn };
            /// `array[k] = src[k]`, elements of any view in C order.
            0x28 scatter Scatter { array: ViewOut, src: Src };
            /// `array[k] = src[k]` as `scatter`, but as many elements late as `ring` has, in which they wait; the last block stores all.
            0x2f scatter_late ScatterLate { array: ViewOut, src: Src, ring: ViewOut };
            /// `dst[k] = start + k * step`, `k` counted from the start of the loop.
            0x29 ramp Ramp { dst: Dst, start: Use, step: Use, dtype: DType };
            /// Takes the elements of the block into a reduction.
            0x2a reduce Reduce { state: State, src: Src, f: Reduction, dtype: DType };
            /// Takes those elements of the block whose mask is true into a reduction, packed in `packed` first.
            0x2b reduce_where ReduceWhere { state: State, src: Src, mask: Src, packed: Block, f: Reduction, dtype: DType };
            /// Writes those elements of the block whose mask is true to `array` from element `count` on; `count` grows by as many.
            0x2d append_where AppendWhere { array: ViewOut, count: InOut, src: Src, mask: Src, dtype: DType };
            /// `dst[k]` = sample `k` of `n_steps` equal steps from `start` to `stop`, in float32; sample `n_steps` is `stop`.
            0x2c linspace Linspace { dst: Dst, start: Use, stop: Use, n_steps: Elems };

            /// `dst[k]` = the index `src[k]` from the start of an axis of `extent` elements, in int32; one outside traps.
            0x50 wrap_index WrapIndex { dst: Dst, src: Src, axis: Axis, extent: Use };
            /// `dst[k] = array[at[k]]`; a position outside the array traps.
            0x51 take Take { dst: Dst, array: ViewIn, at: Src, dtype: DType };
            /// `array[at[k]] = src[k]`, in order; a position outside the array traps.
            0x52 put Put { array: ViewInOut, at: Src, src: Src, dtype: DType };
            /// `array[at[k]] += src[k]`, in order; a position outside the array traps.
            0x53 add_at AddAt { array: ViewInOut, at: Src, src: Src, dtype: DType };

            /// `array[k] = f(array[k], src[k])`, elements of any view in C order, which may come to one again and again.
            0x32 accumulate Accumulate { array: ViewInOut, src: Src, f: Reduction, dtype: DType };
            /// `array[k] += src[k]` in float32, where neighbours are one element: those of a tree, `tree` of them counted from every
            /// `span`, are summed as `reduce` does, then added. `state` holds a tree that goes on in the next block.
            0x33 accumulate_trees AccumulateTrees { array: ViewInOut, src: Src, state: State, span: Elems, tree: Elems };

            /// `array[k] = f(array[k - step], src[k])`, or `src[k]` where `k / step` is a multiple of `n`: running sums and products.
            0x34 scan Scan { array: ViewOut, src: Src, step: Elems, n: Elems, f: Reduction, dtype: DType };

            /// Begins a reduction over `n` elements.
            0x30 reduce_init ReduceInit { state: State, n: Use, f: Reduction, dtype: DType };
            /// `dst` = the value of a reduction; `min` and `max` over nothing trap.
            0x31 reduce_finish ReduceFinish { dst: Def, state: State, f: Reduction, dtype: DType };

            /// `dst = f(a)` over whole arrays, with `scratch` beside them.
            0x70 routine1 Routine1 { dst: ViewOut, a: ViewIn, scratch: Scratch, f: Routine };
            /// `dst = f(a, b)` over whole arrays, with `scratch` beside them.
            0x71 routine2 Routine2 { dst: ViewOut, a: ViewIn, b: ViewIn, scratch: Scratch, f: Routine };
            /// `array = f(array)` over a whole array, with `scratch` beside it.
            0x72 routine_in_place RoutineInPlace { array: ViewInOut, scratch: Scratch, f: Routine };
            /// `array = f(array, b)` over whole arrays, with `scratch` beside them.
            0x73 routine_in_place2 RoutineInPlace2 { array: ViewInOut, b: ViewIn, scratch: Scratch, f: Routine };

            /// Fills `array` with the next arrival; `dst` is false, and `array` untouched, at the end.
            0x40 receive Receive { dst: Def, port: PortId, array: ViewOut };
            /// `dst` = the value of a parameter as the host has set it.
            0x41 param Param { dst: Def, port: PortId };
            /// Sends a scalar to the host.
            0x42 emit_scalar EmitScalar { port: PortId, src: Use };
            /// Sends an array to the host.
            0x43 emit_array EmitArray { port: PortId, array: ViewIn };
            /// Writes text.
            0x48 print_text PrintText { text: StrId };
            /// Writes a scalar as Python prints it.
            0x49 print_scalar PrintScalar { src: Use };
            /// Writes an array as NumPy prints it.
            0x4a print_array PrintArray { array: ViewIn };
            /// Writes an array as NumPy's `repr` shows it.
            0x59 print_repr PrintRepr { array: ViewIn };
            /// Writes what an array has along its first axis as Python prints a list: scalars, or rows as NumPy's `repr` shows them.
            0x58 print_list PrintList { array: ViewIn };
            /// Writes uint8 elements as Python prints bytes.
            0x5a print_bytes PrintBytes { array: ViewIn };
            /// Writes a scalar as Python's `format` does under a specification.
            0x4b print_format PrintFormat { src: Use, spec: FormatSpec };
            /// Sets how arrays are printed from here on.
            0x4c set_printing SetPrinting { setting: PrintSetting, value: Elems };
        }
    };
}
