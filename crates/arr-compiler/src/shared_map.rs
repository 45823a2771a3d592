//! An ordered map of which copies share what they have in common, so that many maps that differ little cost little.
//!
//! A copy costs O(1), a change O(log n), and to compare or merge two maps costs only what they differ in: the shape of a
//! map follows from its keys alone, so that equal parts of two maps are mostly the same nodes.
//!
//! Source: Seidel and Aragon, "Randomized Search Trees", 1996, with the hash of the key as its priority; the union is
//! that of Blelloch and Reid-Miller, "Fast Set Operations Using Treaps", 1998.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// A map from `K` to `V`, in order of `K`.
#[derive(Debug)]
pub(crate) struct SharedMap<K, V> {
    root: Link<K, V>,
}

type Link<K, V> = Option<Rc<Node<K, V>>>;

#[derive(Clone, Debug)]
struct Node<K, V> {
    key: K,
    value: V,
    /// That of a node is at least that of the nodes below.
    priority: u64,
    left: Link<K, V>,
    right: Link<K, V>,
}

/// What is below a key, the value of the key, and what is above.
type Split<K, V> = (Link<K, V>, Option<V>, Link<K, V>);

impl<K, V> Default for SharedMap<K, V> {
    fn default() -> SharedMap<K, V> {
        SharedMap { root: None }
    }
}

impl<K, V> Clone for SharedMap<K, V> {
    fn clone(&self) -> SharedMap<K, V> {
        SharedMap { root: self.root.clone() }
    }
}

impl<K: Clone + Ord + Hash, V: Clone> SharedMap<K, V> {
    /// The value of a key.
    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let mut at = self.root.as_deref();
        while let Some(node) = at {
            at = match key.cmp(node.key.borrow()) {
                Ordering::Less => node.left.as_deref(),
                Ordering::Greater => node.right.as_deref(),
                Ordering::Equal => return Some(&node.value),
            };
        }
        None
    }

    /// Gives a key a value.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        insert(&mut self.root, priority(&key), key, value);
    }

    /// Takes a key out; gives the value that it had.
    pub(crate) fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        // What is not there changes nothing, and copies nothing.
        self.get(key)?;
        let (left, value, right) = split(&self.root, key);
        self.root = join(left, right);
        value
    }

    /// Takes out the keys from `from` on that are below `to`.
    pub(crate) fn remove_range(&mut self, from: &K, to: &K) {
        let (below, _, rest) = split(&self.root, from);
        let (_, bound, above) = split(&rest, to);
        self.root = join(below, above);
        if let Some(value) = bound {
            self.insert(to.clone(), value);
        }
    }

    /// The entries in order.
    pub(crate) fn iter(&self) -> Iter<'_, K, V> {
        let mut iter = Iter { above: Vec::new() };
        iter.descend(&self.root);
        iter
    }

    /// Whether both are one map, and not merely equal.
    pub(crate) fn is_same(&self, other: &SharedMap<K, V>) -> bool {
        is_same(&self.root, &other.root)
    }

    /// The entries of both; where both have a key, the value is that of `self`.
    pub(crate) fn union(&self, other: &SharedMap<K, V>) -> SharedMap<K, V> {
        let mut rule = Merge { alone: |_: &K, _: &V| None, is_changed_alone: false, both: |_: &K, _: &V, _: &V| None };
        SharedMap { root: rule.merge(&self.root, &other.root) }
    }

    /// The entries of both: `alone` gives a new value to what only one has, `both` to what both have but do not share.
    /// `None` is the value that is there, of `self` where both have one.
    pub(crate) fn merge(
        &self,
        other: &SharedMap<K, V>,
        alone: impl FnMut(&K, &V) -> Option<V>,
        both: impl FnMut(&K, &V, &V) -> Option<V>,
    ) -> SharedMap<K, V> {
        SharedMap { root: Merge { alone, is_changed_alone: true, both }.merge(&self.root, &other.root) }
    }

    /// Visits the keys that `other` does not have.
    pub(crate) fn for_each_missing(&self, other: &SharedMap<K, V>, visit: &mut impl FnMut(&K)) {
        for_each_missing(&self.root, &other.root, visit);
    }
}

/// Entries in order.
pub(crate) struct Iter<'a, K, V> {
    /// Nodes whose left side has been visited, the next one last.
    above: Vec<&'a Node<K, V>>,
}

impl<'a, K, V> Iter<'a, K, V> {
    fn descend(&mut self, link: &'a Link<K, V>) {
        let mut at = link.as_deref();
        while let Some(node) = at {
            self.above.push(node);
            at = node.left.as_deref();
        }
    }
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);

    fn next(&mut self) -> Option<(&'a K, &'a V)> {
        let node = self.above.pop()?;
        self.descend(&node.right);
        Some((&node.key, &node.value))
    }
}

fn priority<K: Hash>(key: &K) -> u64 {
    let mut hasher = Mixer(0);
    key.hash(&mut hasher);
    hasher.finish()
}

/// A quick hash: priorities must only not follow the order of keys.
struct Mixer(u64);

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.write_u64(byte.into()));
    }

    fn write_u32(&mut self, word: u32) {
        self.write_u64(word.into());
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    }

    fn finish(&self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
        mixed ^ (mixed >> 32)
    }
}

/// Whether a key goes above a node; keys decide where priorities are equal, so that there is one shape for a set of keys.
fn is_above<K: Ord, V>((priority, key): (u64, &K), node: &Node<K, V>) -> bool {
    (priority, key) > (node.priority, &node.key)
}

fn is_same<K, V>(a: &Link<K, V>, b: &Link<K, V>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        (None, None) => true,
        _ => false,
    }
}

fn insert<K: Clone + Ord, V: Clone>(link: &mut Link<K, V>, priority: u64, key: K, value: V) {
    match link {
        Some(node) if node.key == key => Rc::make_mut(node).value = value,
        Some(node) if !is_above((priority, &key), node) => {
            let node = Rc::make_mut(node);
            insert(if key < node.key { &mut node.left } else { &mut node.right }, priority, key, value);
        }
        _ => {
            let (left, _, right) = split(link, &key);
            *link = Some(Rc::new(Node { key, value, priority, left, right }));
        }
    }
}

/// The node with other sides; the node itself where they are the ones it has.
fn with_sides<K: Clone, V: Clone>(node: &Rc<Node<K, V>>, left: Link<K, V>, right: Link<K, V>) -> Rc<Node<K, V>> {
    if is_same(&node.left, &left) && is_same(&node.right, &right) {
        return node.clone();
    }
    Rc::new(Node { key: node.key.clone(), value: node.value.clone(), priority: node.priority, left, right })
}

fn split<K: Clone + Borrow<Q>, V: Clone, Q: Ord + ?Sized>(link: &Link<K, V>, key: &Q) -> Split<K, V> {
    let Some(node) = link else { return (None, None, None) };
    match key.cmp(node.key.borrow()) {
        Ordering::Equal => (node.left.clone(), Some(node.value.clone()), node.right.clone()),
        Ordering::Less => {
            let (below, value, above) = split(&node.left, key);
            (below, value, Some(with_sides(node, above, node.right.clone())))
        }
        Ordering::Greater => {
            let (below, value, above) = split(&node.right, key);
            (Some(with_sides(node, node.left.clone(), below)), value, above)
        }
    }
}

/// Both, where every key of `below` is below every key of `above`.
fn join<K: Clone + Ord, V: Clone>(below: Link<K, V>, above: Link<K, V>) -> Link<K, V> {
    match (below, above) {
        (None, link) | (link, None) => link,
        (Some(a), Some(b)) if is_above((a.priority, &a.key), &b) => {
            let right = join(a.right.clone(), Some(b));
            Some(with_sides(&a, a.left.clone(), right))
        }
        (Some(a), Some(b)) => {
            let left = join(Some(a), b.left.clone());
            Some(with_sides(&b, left, b.right.clone()))
        }
    }
}

/// How entries of two maps meet.
struct Merge<A, B> {
    alone: A,
    /// Whether `alone` ever gives anything.
    is_changed_alone: bool,
    both: B,
}

impl<A, B> Merge<A, B> {
    fn merge<K: Clone + Ord, V: Clone>(&mut self, ours: &Link<K, V>, theirs: &Link<K, V>) -> Link<K, V>
    where
        A: FnMut(&K, &V) -> Option<V>,
        B: FnMut(&K, &V, &V) -> Option<V>,
    {
        match (ours, theirs) {
            _ if is_same(ours, theirs) => ours.clone(),
            (None, link) | (link, None) if !self.is_changed_alone => link.clone(),
            (Some(root), _) if theirs.as_ref().is_none_or(|t| !is_above((t.priority, &t.key), root)) => {
                let (below, value, above) = split(theirs, &root.key);
                let (left, right) = (self.merge(&root.left, &below), self.merge(&root.right, &above));
                let changed = match &value {
                    Some(value) => (self.both)(&root.key, &root.value, value),
                    None => (self.alone)(&root.key, &root.value),
                };
                Some(with_value(with_sides(root, left, right), changed))
            }
            (_, Some(root)) => {
                // `ours` has no such key: its root would be no lower.
                let (below, _, above) = split(ours, &root.key);
                let (left, right) = (self.merge(&below, &root.left), self.merge(&above, &root.right));
                let changed = (self.alone)(&root.key, &root.value);
                Some(with_value(with_sides(root, left, right), changed))
            }
            (_, None) => ours.clone(),
        }
    }
}

fn with_value<K: Clone, V: Clone>(mut node: Rc<Node<K, V>>, value: Option<V>) -> Rc<Node<K, V>> {
    if let Some(value) = value {
        Rc::make_mut(&mut node).value = value;
    }
    node
}

fn for_each_missing<K: Clone + Ord, V: Clone>(ours: &Link<K, V>, theirs: &Link<K, V>, visit: &mut impl FnMut(&K)) {
    if is_same(ours, theirs) {
        return;
    }
    let Some(node) = ours else { return };
    let (below, value, above) = split(theirs, &node.key);
    for_each_missing(&node.left, &below, visit);
    if value.is_none() {
        visit(&node.key);
    }
    for_each_missing(&node.right, &above, visit);
}

#[cfg(test)]
mod tests;
