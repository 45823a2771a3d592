//! Packings by hand, and random ones against the lower bound.

use fastrand::Rng;

use super::*;

fn items(list: &[(u64, usize, usize)]) -> Vec<Item> {
    let item = |(buffer, &(bytes, first, last))| Item { buffer, bytes, range: LiveRange { first, last } };
    list.iter().enumerate().map(item).collect()
}

/// Packs, and asserts that what is live together lies apart.
fn packed(items: &[Item]) -> u64 {
    let packing = pack(items);
    for (a, x) in items.iter().zip(&packing.offsets) {
        assert!(x + a.bytes <= packing.bytes);
        for (b, y) in items.iter().zip(&packing.offsets) {
            let apart = x + a.bytes <= *y || y + b.bytes <= *x;
            assert!(a.buffer == b.buffer || !a.range.overlaps(&b.range) || apart, "{items:?}");
        }
    }
    assert!(packing.bytes >= most_live(items));
    packing.bytes
}

#[test]
fn buffers_share_bytes_when_they_are_not_live_together() {
    assert_eq!(packed(&items(&[])), 0);
    assert_eq!(packed(&items(&[(8, 0, 3), (8, 4, 9)])), 8);
    assert_eq!(packed(&items(&[(8, 0, 4), (8, 4, 9)])), 16);
    assert_eq!(packed(&items(&[(16, 0, 1), (8, 2, 5), (8, 2, 3), (16, 6, 7)])), 16);
    assert_eq!(packed(&items(&[(8, 0, 9), (16, 0, 2), (16, 3, 5), (8, 6, 9)])), 24);
}

/// The least that any order of first fit takes: there is an order for every packing.
fn exhaustive(items: &[Item]) -> u64 {
    fn orders(left: &mut Vec<usize>, sequence: &mut Vec<usize>, items: &[Item], least: &mut u64) {
        if left.is_empty() {
            *least = (*least).min(first_fit(items, sequence).bytes);
        }
        for k in 0..left.len() {
            sequence.push(left.remove(k));
            orders(left, sequence, items, least);
            left.insert(k, sequence.pop().expect("just pushed"));
        }
    }
    let mut least = u64::MAX;
    orders(&mut (0..items.len()).collect(), &mut Vec::new(), items, &mut least);
    least
}

fn random_items(random: &mut Rng, n: usize) -> Vec<Item> {
    let end = 2 * n;
    let interval = |buffer| {
        let first = random.usize(0..end);
        let length = if random.bool() { random.usize(1..5) } else { random.usize(1..end) };
        let most = if random.bool() { 16 } else { 512 };
        let bytes = 8 * random.u64(1..=most);
        Item { buffer, bytes, range: LiveRange { first, last: (first + length).min(end) } }
    };
    (0..n).map(interval).collect()
}

#[test]
fn the_search_finds_what_trying_every_order_finds() {
    let mut random = Rng::with_seed(5);
    for _ in 0..200 {
        let n = random.usize(2..7);
        let list = random_items(&mut random, n);
        assert_eq!(packed(&list), exhaustive(&list), "{list:?}");
    }
}

#[test]
fn random_sets_come_near_the_lower_bound() {
    let mut random = Rng::with_seed(6);
    let (mut total, mut worst) = (0.0f64, 0.0f64);
    for _ in 0..2000 {
        let n = random.usize(2..80);
        let list = random_items(&mut random, n);
        let bound = most_live(&list);
        let excess = (packed(&list) - bound) as f64 / bound as f64;
        total += excess;
        worst = worst.max(excess);
    }
    assert!(total / 2000.0 <= 0.01, "{} on average", total / 2000.0);
    assert!(worst <= 0.10, "{worst} at worst");
}
