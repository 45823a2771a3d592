//! Rows of the methods of lists.

/// Adds its rows to those before, and calls the next.
macro_rules! lists {
    ([$next:ident $($others:ident)*] $($rows:tt)*) => {
        $next! { [$($others)*] $($rows)* section "Lists that grow" {
            /// Puts a number behind the others.
            ListAppend [List "append"] "list, object, /"
                gives "`None`"
                example "li = []; li.append(4); print(li)"
                check call_list_method(ListMethod::Append);
            /// Takes the last number away.
            ListPop [List "pop"] "list, /"
                gives "the number"
                example "li = [4]; li.append(5); print(li.pop(), li)"
                check call_list_method(ListMethod::Pop);
            /// Takes all numbers away.
            ListClear [List "clear"] "list, /"
                gives "`None`"
                example "li = [4]; li.append(5); li.clear(); print(len(li))"
                check call_list_method(ListMethod::Clear);
        } }
    };
}
