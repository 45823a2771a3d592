//! Every code at length: why it is refused, what to do, a script that gives it and one that does not.
//!
//! The scripts are compiled by the tests, and `docs/diagnostics.md` shows what the compiler says about them.

use crate::Code;

/// What there is to say about a code beyond its one-line meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Why there is such a finding, and what to do about it, in two to five sentences.
    pub text: &'static str,
    /// The bytes of memory that the scripts may take, where the finding is about those: `--max-ram`.
    pub max_ram: Option<u64>,
    /// A script with this finding and no other; empty where no script has it.
    pub example: &'static str,
    /// The script as it should be, without any finding.
    pub corrected: &'static str,
}

macro_rules! explanations {
    ($($code:ident { $text:literal $(max_ram $max_ram:literal)? $example:literal => $corrected:literal })+) => {
        impl Code {
            /// The code at length, with examples.
            #[must_use]
            pub fn explanation(self) -> Explanation {
                match self {
                    $(Code::$code => Explanation {
                        text: $text,
                        max_ram: [$($max_ram)?].first().copied(),
                        example: $example,
                        corrected: $corrected,
                    },)+
                }
            }
        }
    };
}

explanations! {
    BadCharacter {
        "Scripts are written with the characters of Python. What stands here is often the typography of a text program, a \
         space that only looks like one, or an operator of another language. The message says what to write instead where \
         that is known."
        "area = 3 × 4\nprint(area)\n" => "area = 3 * 4\nprint(area)\n"
    }
    UnclosedString {
        "A string ends on the line on which it starts, with the quote that it starts with. Text that goes over several lines \
         stands between three quotes on either side."
        "print(\"moved)\n" => "print(\"moved\")\n"
    }
    BadNumber {
        "Numbers are written as in Python: `12`, `1_000`, `0xff`, `0b101`, `0.5`, `1e-3`. Integers have 64 bits and never \
         wrap. A decimal number does not start with a zero, as that means octal elsewhere."
        "level = 007\nprint(level)\n" => "level = 7\nprint(level)\n"
    }
    BadIndent {
        "The statements of a block are indented by the same amount, and only lines after a colon are indented deeper. When a \
         line goes back, it goes back to the depth of a block that is still open."
        "level = 1\n  limit = 2\nprint(level + limit)\n" => "level = 1\nlimit = 2\nprint(level + limit)\n"
    }
    UnclosedBracket {
        "Every bracket is closed by its own kind. Inside brackets a statement goes on over line ends, so a bracket that is \
         never closed would swallow what follows."
        "print((1 + 2]\n" => "print((1 + 2))\n"
    }
    MixedIndent {
        "A tab goes to the next multiple of eight columns here, and may go elsewhere in an editor: the block that a line \
         belongs to would depend on who reads it. Indent every line of the script in one way, best with spaces."
        "if True:\n        print(1)\n\tprint(2)\n" => "if True:\n        print(1)\n        print(2)\n"
    }
    BadString {
        "Between the braces of an f-string stands an expression, with a conversion and a format specification behind it if \
         need be. Escapes are those of Python. For a brace in the text write it twice."
        "print(f\"{}\")\n" => "print(f\"{{}}\")\n"
    }
    UnexpectedToken {
        "The grammar is Python's, and here it does not go on like this. Often something is missing just before the place that \
         is shown, or a habit of another language slipped in: `=` in a test, `&&`, `else if`, `i++`. Of each statement only \
         the first such place is reported, as what follows is mostly its consequence."
        "n = 3\nif n = 3:\n    print(n)\n" => "n = 3\nif n == 3:\n    print(n)\n"
    }
    MissingColon {
        "The line that begins a block, with `if`, `elif`, `else`, `while`, `for` or `def`, ends with a colon."
        "n = 3\nif n > 2\n    print(n)\n" => "n = 3\nif n > 2:\n    print(n)\n"
    }
    MissingBlock {
        "After a colon at the end of a line comes a block: one or more statements, indented deeper than the line. A block \
         that does nothing is written `pass`."
        "n = 3\nif n > 2:\nprint(n)\n" => "n = 3\nif n > 2:\n    print(n)\n"
    }
    BadTarget {
        "On the left of `=`, `+=` and `in`, and after `del`, stands what can be bound or stored into: a name, an element or \
         a slice of an array, or several of these with commas between them."
        "n = 1\n2 = n\nprint(n)\n" => "n = 1\nn = 2\nprint(n)\n"
    }
    NotInLanguage {
        "A script is compiled for a machine that allocates nothing, so constructs of Python that make objects while they run \
         are not in the language: classes, exceptions, generators, dicts, sets, decorators, star arguments. Each has a \
         message of its own with what to write instead. They will stay refused, unlike what has the code E0207."
        "n = 3\ntry:\n    print(10 // n)\nexcept ZeroDivisionError:\n    print(0)\n" => "n = 3\nif n != 0:\n    print(10 // n)\nelse:\n    print(0)\n"
    }
    TooDeep {
        "The compiler goes through brackets, blocks and operators to a fixed depth, so that no script can exhaust its stack. \
         The limits are far beyond what people write. Give names to inner parts, and move inner blocks into functions."
        "x = ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))\n" => "x = 1\n"
    }
    UnknownName {
        "A name is bound before it is read: by an assignment, an import, a `def`, a loop or as a parameter. What a function \
         assigns to is its own, unless `global` says that the script's is meant. The nearest names that are known are \
         suggested; what Python has built in and arr has not is said to be so."
        "frame = 3\nprint(fram)\n" => "frame = 3\nprint(frame)\n"
    }
    UnknownAttribute {
        "The module or value has nothing of this name. What NumPy has and arr has not is told apart from what nobody has, and \
         comes with what to write instead where that exists. Names that are a slip away are suggested."
        "import numpy as np\nprint(np.sqr(4.0))\n" => "import numpy as np\nprint(np.sqrt(4.0))\n"
    }
    UnknownModule {
        "There are the modules `numpy`, `ulab`, `arr`, `math` and `gc`. Frames, files, time and random numbers are the host's \
         business: it sends them through `arr.stream`, `arr.read` and `arr.param`."
        "import nunpy as np\nprint(np.pi)\n" => "import numpy as np\nprint(np.pi)\n"
    }
    BadArguments {
        "The arguments do not fit the parameters of the function: one is missing, there are too many, or one has a name that \
         the function does not know. The hint shows how it is called."
        "import numpy as np\nprint(np.zeros(3, dtyp=np.uint8))\n" => "import numpy as np\nprint(np.zeros(3, dtype=np.uint8))\n"
    }
    Rebinding {
        "Memory is planned before the script runs, so where two paths meet a name has to stand for one dtype and shape, and \
         for the same array. The message shows both bindings. It is reported only where the name is read again behind."
        "import arr\nlevel = arr.param(\"level\", 3)\nif level > 2:\n    gain = 2\nelse:\n    gain = 0.5\nprint(gain)\n" => "import arr\nlevel = arr.param(\"level\", 3)\nif level > 2:\n    gain = 2.0\nelse:\n    gain = 0.5\nprint(gain)\n"
    }
    Misplaced {
        "The statement belongs somewhere else: `break` and `continue` into a loop, `return` into a function. A function that \
         is named and not called does nothing, which is hardly what was meant."
        "print(1)\nbreak\n" => "while True:\n    print(1)\n    break\n"
    }
    Unsupported {
        "This is in the language, and this compiler does not handle it yet. The message says what to write instead until it \
         does; nothing is ever run with another meaning."
        "n = 3\nprint(n is 3)\n" => "n = 3\nprint(n == 3)\n"
    }
    Recursion {
        "Every call is compiled as the statements of the function in its place, which has no end where a function calls \
         itself, directly or through others. Write a loop."
        "def factorial(n):\n    if n < 2:\n        return 1\n    return n * factorial(n - 1)\n\nprint(factorial(5))\n" => "def factorial(n):\n    product = 1\n    for k in range(2, n + 1):\n        product *= k\n    return product\n\nprint(factorial(5))\n"
    }
    Broadcast {
        "Arrays of different shapes go together where their extents, counted from the last axis, are equal or one of them \
         is 1. Both shapes are shown where they come from. Take parts that fit, or put in an axis with `None`: `a[:, None]`."
        "import numpy as np\na = np.ones((3, 4))\nb = np.ones((5, 4))\nprint(a + b)\n" => "import numpy as np\na = np.ones((3, 4))\nb = np.ones((5, 4))\nprint(a + b[:3])\n"
    }
    OperandType {
        "The operation is not defined for what it is given, as in NumPy and Python: subtraction of bools, bits of floats, a \
         string and a number. The type of a result may not depend on a value either, so both sides of `and`, `or` and of a \
         conditional expression are of one type."
        "import numpy as np\na = np.array([True, False])\nprint(a - a)\n" => "import numpy as np\na = np.array([True, False])\nprint(a ^ a)\n"
    }
    LiteralRange {
        "An int takes the dtype of the array that it meets, as in NumPy 2, and this one does not fit. Cast the array to a \
         wider dtype first. What turns out not to fit while the script runs is a trap."
        "import numpy as np\na = np.zeros(3, dtype=np.uint8)\nprint(a + 300)\n" => "import numpy as np\na = np.zeros(3, dtype=np.uint8)\nprint(a.astype(np.int32) + 300)\n"
    }
    InPlaceCast {
        "An operator in place and `out=` keep the dtype of the array, and NumPy lets them store only what is of the same kind: \
         floats do not go into integers unseen. Make the array float32 from the start, or assign to all of it, which casts: \
         `a[:] = a + 0.5`."
        "import numpy as np\na = np.zeros(3, dtype=np.uint8)\na += 0.5\nprint(a)\n" => "import numpy as np\na = np.zeros(3)\na += 0.5\nprint(a)\n"
    }
    Promotion {
        "NumPy computes these two in a dtype of 64 bits, which a camera has not. Cast one of them to the dtype of the other, \
         knowing which values there are."
        "import numpy as np\na = np.zeros(3, dtype=np.int32)\nb = np.zeros(3, dtype=np.uint32)\nprint(a + b)\n" => "import numpy as np\na = np.zeros(3, dtype=np.int32)\nb = np.zeros(3, dtype=np.uint32)\nprint(a + b.astype(np.int32))\n"
    }
    NotStatic {
        "Every array has its place in memory before the script runs, so shapes, axes and steps are known when it is compiled: \
         literals, `len`, `.shape`, and names that are bound to such values. Where a length is known only at run time, make \
         the array as long as it can be and use a part of it, `a[:n]`."
        "import arr\nimport numpy as np\nn = arr.param(\"n\", 3)\nprint(np.zeros(n))\n" => "import arr\nimport numpy as np\nn = arr.param(\"n\", 3)\nprint(np.zeros(8)[:n])\n"
    }
    IndexRange {
        "A constant index is outside the array, or there are more indices than axes. The script would stop there, so it is \
         not started. Indices count from 0, negative ones from the end."
        "import numpy as np\na = np.zeros(3)\nprint(a[3])\n" => "import numpy as np\na = np.zeros(3)\nprint(a[2])\n"
    }
    BadShape {
        "No array can have this shape: an extent is negative, there are more than four axes, the number of elements does not \
         match, or rows are of different lengths."
        "import numpy as np\nprint(np.arange(6).reshape(4, 2))\n" => "import numpy as np\nprint(np.arange(6).reshape(3, 2))\n"
    }
    TypeMismatch {
        "Something else is needed here: a scalar as a condition, an int as a length, an array for a function of arrays. An \
         array in a condition is asked for one answer, with `np.any` or `np.all`."
        "import numpy as np\na = np.arange(3)\nif a > 1:\n    print(a)\n" => "import numpy as np\na = np.arange(3)\nif np.any(a > 1):\n    print(a)\n"
    }
    BadConstant {
        "The value is computed when the script is compiled, and that computation fails: a division by zero, an overflow of 64 \
         bits, an `assert` that cannot hold."
        "print(1 // 0)\n" => "print(1 // 2)\n"
    }
    BadFormat {
        "The format specification is not one that the value has: ints take `d`, `x`, `b` and more, floats `f`, `e`, `g` and \
         `%`, strings only width and alignment, arrays none."
        "print(f\"{1.5:d}\")\n" => "print(f\"{1.5:.0f}\")\n"
    }
    TooLarge {
        "The script needs more than a program can hold: 4 GiB of memory, 65534 registers, views or buffers, or calls of \
         which the statements come to more than 16384. Use smaller arrays, and loops instead of calls in calls."
        "import numpy as np\na = np.zeros(400000000)\nb = np.zeros(400000000)\nc = np.zeros(400000000)\na += 1\nb += a\nc += b\nprint(c[0], b[0], a[0])\n" => "import numpy as np\na = np.zeros(400)\nb = np.zeros(400)\nc = np.zeros(400)\na += 1\nb += a\nc += b\nprint(c[0], b[0], a[0])\n"
    }
    MaxRam {
        "What it may take is said by `--max-ram`. The lines shown are those of the largest buffers \
         that are needed at the same time: use smaller arrays there, a dtype of fewer bytes, or one array for what is needed \
         at different times. `arr plan` shows all of it."
        max_ram 65536
        "import numpy as np\nimport arr\nbackground = np.zeros((120, 160))\nfor frame in arr.stream(\"camera\", (120, 160), dtype=np.uint8):\n    background += (frame - background) * 0.05\nprint(background.max())\n" =>
        "import numpy as np\nimport arr\nbackground = np.zeros((120, 160), dtype=np.uint8)\nfor frame in arr.stream(\"camera\", (120, 160), dtype=np.uint8):\n    background[:] = background + (frame - background) * 0.25\nprint(background.max())\n"
    }
    Internal {
        "Whatever the compiler emits is verified before it runs, and here the verifier objects: the mistake is in arr, not in \
         the script. No script is known that leads here; please report the one that did."
        "" => ""
    }
    MayWrap {
        "Arithmetic of uint8 and uint16 arrays wraps, in NumPy as on the camera: 200 + 100 is 44. That is rarely wanted \
         where the sum is then divided, shifted right or averaged. Compute it in a wider dtype, with \
         `np.add(a, b, dtype=np.uint16)` or `.astype(np.uint16)` on the first operand."
        "import numpy as np\na = np.array([200, 100], dtype=np.uint8)\nb = np.array([100, 100], dtype=np.uint8)\nprint((a + b) // 2)\n" => "import numpy as np\na = np.array([200, 100], dtype=np.uint8)\nb = np.array([100, 100], dtype=np.uint8)\nprint(np.add(a, b, dtype=np.uint16) // 2)\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Fault;

    #[test]
    fn texts_are_sentences() {
        for code in Code::ALL {
            let Explanation { text, example, corrected, .. } = code.explanation();
            assert!(text.ends_with('.') && !text.contains("  "), "{code}");
            assert_eq!(example.is_empty(), code.fault() == Fault::Compiler, "{code}");
            assert!(example.is_empty() || (example.ends_with('\n') && example != corrected), "{code}");
        }
    }
}
