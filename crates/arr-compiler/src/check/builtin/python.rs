//! Rows of the functions that need no import.

/// Adds its rows to those before, and calls the next.
macro_rules! python {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Python" {
            /// The extent of the first axis, the number of items, of characters.
            Len [Python "len"] "obj, /"
                gives "int"
                example "len([3, 1, 2])"
                check call_len() takes complex;
            /// Ints from `start` on in steps, `stop` left out; one argument alone is `stop`.
            Range [Python "range"] "start, stop=None, step=1, /"
                gives "what a loop goes through"
                example "for i in range(2, 8, 3): print(i)"
                check call_range();
            /// Items with their numbers.
            Enumerate [Python "enumerate"] "iterable, start=0"
                gives "what a loop goes through, pairs"
                example "for i, x in enumerate([5, 7]): print(i, x)"
                check call_enumerate() keeps memory takes complex;
            /// Items of several things at once, as many as the shortest has.
            Zip [Python "zip"] "*iterables"
                gives "what a loop goes through, tuples"
                example "for x, y in zip([1, 2], [3, 4]): print(x + y)"
                check call_zip() keeps memory takes complex;
            /// A list of numbers in ascending order, or descending with `reverse=True`.
            Sorted [Python "sorted"] "iterable, /, *, key=None, reverse=False"
                gives "a list"
                example "print(sorted((3, 1, 2)), sorted(np.array([2, 1]), reverse=True))"
                check call_sorted();
            /// A sequence from its end.
            Reversed [Python "reversed"] "sequence, /"
                gives "what a loop goes through"
                example "for i in reversed(range(3)): print(i)"
                check call_reversed() keeps memory takes complex;
            /// A list of the items of something.
            List [Python "list"] "iterable=(), /"
                gives "a list"
                example "list(range(3))"
                check call_list() takes complex;
            /// A tuple of the items of something.
            Tuple [Python "tuple"] "iterable=(), /"
                gives "a tuple"
                example "tuple([3, 1])"
                check call_tuple() takes complex;
            /// Whether any item is true.
            Any [Python "any"] "iterable, /"
                gives "bool"
                example "any([0, 2])"
                check call_truth(Reduction::Any) takes complex;
            /// Whether every item is true.
            All [Python "all"] "iterable, /"
                gives "bool"
                example "all((1, 0))"
                check call_truth(Reduction::All) takes complex;
            /// Writes values as text.
            Print [Python "print"] "*values, sep=' ', end='\\n'"
                gives "`None`"
                example "print(1, 2, sep='-')"
                check call_print() takes complex;
            /// A value as text.
            Str [Python "str"] "object"
                gives "a string"
                example "str(0.5) + 's'"
                check call_text(TextName::Str) takes complex;
            /// A value as text that tells strings by their quotes.
            Repr [Python "repr"] "obj, /"
                gives "a string"
                example "repr('a')"
                check call_text(TextName::Repr) takes complex;
            /// A value as text, under a specification.
            Format [Python "format"] "value, format_spec='', /"
                gives "a string"
                example "format(3.14159, '.2f')"
                check call_text(TextName::Format);
            /// A scalar as an int: floats are truncated.
            Int [Python "int"] "x, /"
                gives "int"
                example "int(-1.5)"
                check call_convert(ScalarKind::Int);
            /// A scalar as a float.
            Float [Python "float"] "x, /"
                gives "float"
                example "float(2)"
                check call_convert(ScalarKind::Float);
            /// Whether a scalar is not zero.
            Bool [Python "bool"] "x, /"
                gives "bool"
                example "bool(0.5)"
                check call_convert(ScalarKind::Bool) takes complex;
            /// The complex number with these parts.
            Complex [Python "complex"] "real=0, imag=0"
                gives "a complex number"
                example "complex(1, -2.5)"
                check call_complex() takes complex;
            /// The smallest of several scalars of one kind, or of the elements of an array.
            Min [Python "min"] "*values"
                gives "a scalar"
                example "min(3, 1, 2)"
                check call_extreme(Ufunc::Minimum);
            /// The largest of several scalars of one kind, or of the elements of an array.
            Max [Python "max"] "*values"
                gives "a scalar"
                example "max(3, 1, 2)"
                check call_extreme(Ufunc::Maximum);
            /// The absolute value, of scalars and arrays.
            Abs [Python "abs"] "x, /"
                gives "as `x`"
                example "abs(-3)"
                check call_abs() takes complex;
            /// Quotient and remainder of floor division, of scalars and arrays.
            PythonDivMod [Python "divmod"] "x, y, /"
                gives "two results"
                example "divmod(-7, 2)"
                check call_python_divmod();
            /// `base ** exp`, of scalars and arrays.
            Pow [Python "pow"] "base, exp"
                gives "as `**`"
                example "pow(2, 10)"
                check call_pow() takes complex;
            /// The sum of the elements of an array or a list.
            Sum [Python "sum"] "iterable, /"
                gives "a scalar"
                example "sum([1, 2, 3])"
                check call_sum() takes complex;
            /// The nearest int, half to even.
            Round [Python "round"] "number, ndigits=None"
                gives "int; of a float with `ndigits` a float"
                example "print(round(2.5), round(2.675, 2), round(15, -1))"
                check call_round();
        } }
    };
}
