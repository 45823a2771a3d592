//! Against the maps of the standard library.

use std::collections::BTreeMap;

use super::SharedMap;

/// Two maps that have much in common, and the same as maps of the standard library.
fn pair(seed: u32) -> [(SharedMap<u32, u32>, BTreeMap<u32, u32>); 2] {
    let mut state = seed;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let (mut shared, mut plain) = (SharedMap::default(), BTreeMap::new());
    for _ in 0..200 {
        let (key, value) = (next(300), next(9));
        shared.insert(key, value);
        plain.insert(key, value);
    }
    [(); 2].map(|()| {
        let (mut shared, mut plain) = (shared.clone(), plain.clone());
        for _ in 0..next(12) {
            let (key, value) = (next(300), next(9));
            if next(3) == 0 {
                assert_eq!(shared.remove(&key), plain.remove(&key));
            } else {
                shared.insert(key, value);
                plain.insert(key, value);
            }
        }
        (shared, plain)
    })
}

fn entries(map: &SharedMap<u32, u32>) -> Vec<(u32, u32)> {
    map.iter().map(|(k, v)| (*k, *v)).collect()
}

#[test]
fn changes_of_a_copy_leave_the_other_as_it_is() {
    for seed in 0..50 {
        for (shared, plain) in &pair(seed) {
            assert_eq!(entries(shared), plain.iter().map(|(k, v)| (*k, *v)).collect::<Vec<_>>());
            (0..300).for_each(|key| assert_eq!(shared.get(&key), plain.get(&key)));
        }
    }
}

#[test]
fn a_union_has_the_entries_of_both() {
    for seed in 0..50 {
        let [(a, plain_a), (b, plain_b)] = pair(seed);
        let mut plain = plain_b.clone();
        plain.extend(&plain_a);
        assert_eq!(entries(&a.union(&b)), plain.into_iter().collect::<Vec<_>>());
        assert!(a.union(&SharedMap::default()).is_same(&a));
        // Nothing new is nothing else.
        let union = a.union(&b);
        assert!(union.union(&b).is_same(&union));
    }
}

#[test]
fn a_merge_asks_for_what_differs() {
    for seed in 0..50 {
        let [(a, plain_a), (b, plain_b)] = pair(seed);
        let merged = a.merge(&b, |_, v| Some(v + 100), |_, x, y| (x != y).then_some(1000));
        let mut plain = BTreeMap::new();
        for key in 0..300 {
            let value = match (plain_a.get(&key), plain_b.get(&key)) {
                (Some(x), Some(y)) => Some(if x == y { *x } else { 1000 }),
                (Some(x), None) | (None, Some(x)) => Some(x + 100),
                (None, None) => None,
            };
            value.map(|value| plain.insert(key, value));
        }
        assert_eq!(entries(&merged), plain.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn what_is_missing_is_visited_once() {
    for seed in 0..50 {
        let [(a, plain_a), (b, plain_b)] = pair(seed);
        let mut missing = Vec::new();
        a.for_each_missing(&b, &mut |key| missing.push(*key));
        assert_eq!(missing, plain_a.keys().copied().filter(|k| !plain_b.contains_key(k)).collect::<Vec<_>>());
    }
}

#[test]
fn a_range_goes_without_its_end() {
    let [(map, plain), _] = pair(3);
    for (from, to) in [(0, 300), (10, 40), (50, 50), (299, 300)] {
        let mut rest = map.clone();
        rest.remove_range(&from, &to);
        let expected: Vec<(u32, u32)> =
            plain.iter().map(|(k, v)| (*k, *v)).filter(|(k, _)| !(from..to).contains(k)).collect();
        assert_eq!(entries(&rest), expected);
    }
}
