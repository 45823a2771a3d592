"""Turns a script's float literals and operators into calls of the runtime, keeping every line number.

Needed because Python's own literals are float64 and `int / int` is out of any class's reach. Comparisons, subscripts
and unary operators stay: the classes of `scalars` and `arrays` define them.
"""

import ast

RUNTIME = "_arr_"

_NAMES = {
    ast.Add: "add",
    ast.Sub: "sub",
    ast.Mult: "mul",
    ast.Div: "truediv",
    ast.FloorDiv: "floordiv",
    ast.Mod: "mod",
    ast.Pow: "pow",
    ast.BitAnd: "and",
    ast.BitOr: "or",
    ast.BitXor: "xor",
    ast.LShift: "lshift",
    ast.RShift: "rshift",
    ast.MatMult: "matmul",
}


def rewritten(text, name):
    """The code object of the script `text`."""
    tree = _Rewriter().visit(ast.parse(text, name))
    return compile(ast.fix_missing_locations(tree), name, "exec")


class _Rewriter(ast.NodeTransformer):
    def visit_Constant(self, node):
        """`0.05` becomes `_arr_.F32(0.05)`, `1j` becomes `_arr_.C64(1j)`."""
        name = {float: "F32", complex: "C64"}.get(type(node.value))
        return _call(node, name, node) if name else node

    def visit_BinOp(self, node):
        """`a + b` becomes `_arr_.binary("add", a, b)`."""
        self.generic_visit(node)
        return _call(node, "binary", _name(node.op), node.left, node.right)

    def visit_AugAssign(self, node):
        """`a += b` becomes `a = _arr_.inplace("add", a, b)`; on a subscript the store stays inside the call."""
        self.generic_visit(node)
        target = node.target
        if isinstance(target, ast.Name):
            current = ast.copy_location(ast.Name(target.id, ast.Load()), target)
            value = _call(node, "inplace", _name(node.op), current, node.value)
            return ast.copy_location(ast.Assign([target], value), node)
        if isinstance(target, ast.Attribute):
            current = ast.copy_location(ast.Attribute(target.value, target.attr, ast.Load()), target)
            value = _call(node, "inplace", _name(node.op), current, node.value)
            return ast.copy_location(ast.Assign([target], value), node)
        index = _index(target.slice)
        place = _call(node, "place", target.value, index)
        return ast.copy_location(ast.Expr(_call(node, "inplace_at", _name(node.op), place, node.value)), node)


def _name(operator):
    if type(operator) not in _NAMES:
        raise NotImplementedError(f"the oracle does not know {type(operator).__name__}")
    return ast.Constant(_NAMES[type(operator)])


def _call(place, function, *arguments):
    callee = ast.Attribute(ast.Name(RUNTIME, ast.Load()), function, ast.Load())
    return ast.copy_location(ast.Call(callee, list(arguments), []), place)


def _index(node):
    """The inside of `a[...]` as an expression of its own: `1:` becomes `_arr_.slice(1, None, None)`."""
    if isinstance(node, ast.Slice):
        parts = [part or ast.Constant(None) for part in (node.lower, node.upper, node.step)]
        return _call(node, "slice", *parts)
    if isinstance(node, ast.Tuple):
        return ast.copy_location(ast.Tuple([_index(part) for part in node.elts], ast.Load()), node)
    return node
