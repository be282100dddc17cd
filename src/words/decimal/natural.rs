//! Whole numbers of any size, as far as exact decimals need them.

use std::cmp::Ordering;

/// A whole number of any size, in digits of 32 bits, the smallest first, without leading zeros.
#[derive(Clone, Default)]
pub(super) struct Natural(pub(super) Vec<u32>);

impl Natural {
    pub(super) fn multiply_add(&mut self, factor: u32, more: u32) {
        let mut carry = u64::from(more);
        for digit in &mut self.0 {
            carry += u64::from(*digit) * u64::from(factor);
            *digit = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    pub(super) fn bits(&self) -> usize {
        let top = self.0.last().map_or(0, |top| 32 - top.leading_zeros() as usize);
        (self.0.len().saturating_sub(1)) * 32 + top
    }

    pub(super) fn shift(&mut self, bits: usize) {
        self.multiply_add(1 << (bits % 32), 0);
        self.0.splice(0..0, std::iter::repeat_n(0, bits / 32));
    }

    fn halve(&mut self) {
        let mut carry = 0;
        for digit in self.0.iter_mut().rev() {
            let next = *digit & 1;
            *digit = (*digit >> 1) | (carry << 31);
            carry = next;
        }
        self.trim();
    }

    fn is_at_least(&self, other: &Self) -> bool {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
            != Ordering::Less
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.0.resize(self.0.len().max(other.0.len()), 0);
        let mut carry = 0;
        for (place, digit) in self.0.iter_mut().enumerate() {
            carry += u64::from(*digit) + u64::from(other.0.get(place).copied().unwrap_or(0));
            *digit = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    pub(super) fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    fn subtract(&mut self, other: &Self) {
        let mut borrow = 0;
        for (place, digit) in self.0.iter_mut().enumerate() {
            let taken = i64::from(other.0.get(place).copied().unwrap_or(0)) + borrow;
            let left = i64::from(*digit) - taken;
            borrow = i64::from(left < 0);
            *digit = (left + (borrow << 32)) as u32;
        }
        self.trim();
    }

    /// The quotient, which must fit into 62 bits, and whether there is a rest.
    pub(super) fn divide(mut self, mut under: Self) -> (u64, bool) {
        under.shift(62);
        let mut quotient = 0;
        for _ in 0..=62 {
            quotient <<= 1;
            if self.is_at_least(&under) {
                self.subtract(&under);
                quotient |= 1;
            }
            under.halve();
        }
        (quotient, !self.0.is_empty())
    }
}
