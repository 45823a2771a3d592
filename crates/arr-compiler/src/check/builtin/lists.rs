//! Rows of the methods of lists.

/// Adds its rows to those before, and calls the next.
macro_rules! lists {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Lists that grow" {
            /// Puts an element behind the others.
            ListAppend [List "append"] "list, object, /"
                gives "`None`"
                example "li = []; li.append(4); print(li)"
                check call_list_method(ListMethod::Append) takes complex;
            /// Puts the numbers of an array or a list, or the items of anything else of a known number, behind the others.
            ListExtend [List "extend"] "list, iterable, /"
                gives "`None`"
                example "li = [4]; li.extend((5, 6)); print(li)"
                check call_list_method(ListMethod::Extend) takes complex;
            /// Puts an element in front of the one at `index`.
            ListInsert [List "insert"] "list, index, object, /"
                gives "`None`"
                example "li = [4, 6]; li.insert(1, 5); print(li)"
                check call_list_method(ListMethod::Insert) takes complex;
            /// Takes an element out, the last one where no index is given.
            ListPop [List "pop"] "list, index=-1, /"
                gives "the element"
                example "li = [4, 5, 6]; print(li.pop(), li.pop(0), li)"
                check call_list_method(ListMethod::Pop) takes complex;
            /// Puts the elements in the opposite order.
            ListReverse [List "reverse"] "list, /"
                gives "`None`"
                example "li = [4, 5]; li.reverse(); print(li)"
                check call_list_method(ListMethod::Reverse) takes complex;
            /// Another list of the same numbers.
            ListCopy [List "copy"] "list, /"
                gives "a list"
                example "li = [4]; other = li.copy(); li.append(5); print(other)"
                check call_list_method(ListMethod::Copy) takes complex;
            /// How many elements are equal to a number.
            ListCount [List "count"] "list, value, /"
                gives "int"
                example "li = [4, 5]; li.append(4); print(li.count(4))"
                check call_list_method(ListMethod::Count);
            /// The number of the first element that is equal to a number, which must be there.
            ListIndex [List "index"] "list, value, /"
                gives "int"
                example "li = [4, 5]; li.append(6); print(li.index(5))"
                check call_list_method(ListMethod::Index);
            /// Takes the first element out that is equal to a number, which must be there.
            ListRemove [List "remove"] "list, value, /"
                gives "`None`"
                example "li = [4, 5, 4]; li.remove(4); print(li)"
                check call_list_method(ListMethod::Remove);
            /// Puts numbers in ascending order, or descending with `reverse=True`.
            ListSort [List "sort"] "list, /, *, key=None, reverse=False"
                gives "`None`"
                example "li = [5, 4, 6]; li.sort(); print(li)"
                check call_list_method(ListMethod::Sort);
            /// Takes all elements away.
            ListClear [List "clear"] "list, /"
                gives "`None`"
                example "li = [4]; li.append(5); li.clear(); print(len(li))"
                check call_list_method(ListMethod::Clear) takes complex;
        } }
    };
}
