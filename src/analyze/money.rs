//! Amounts of money in their currencies. Currencies are never mixed, and none is ever guessed: what
//! names no currency is in that of the document, and where the document names none, it stays apart.

use crate::model::document::Document;
use crate::model::standard::Currency;

/// An amount of money.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// How much.
    pub amount: f64,
    /// In which currency; `None` where neither the amount nor the document names one.
    pub currency: Option<Currency>,
}

impl Amount {
    /// An amount in the currency that it names, else in that of the document.
    pub fn of(amount: f64, named: Option<&Currency>, document: &Document) -> Self {
        Self { amount, currency: named.or(document.currency.as_ref()).cloned() }
    }
}

/// Sums of money, one for each currency, in the order in which the currencies came.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sums(Vec<Amount>);

impl Sums {
    /// Adds an amount to the sum of its currency. Linear in the currencies.
    pub fn add(&mut self, amount: Amount) {
        match self.0.iter_mut().find(|sum| sum.currency == amount.currency) {
            Some(sum) => sum.amount += amount.amount,
            None => self.0.push(amount),
        }
    }

    /// The sums.
    pub fn iter(&self) -> std::slice::Iter<'_, Amount> {
        self.0.iter()
    }

    /// Whether nothing was added.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Amount> for Sums {
    fn from_iter<T: IntoIterator<Item = Amount>>(amounts: T) -> Self {
        let mut sums = Self::default();
        amounts.into_iter().for_each(|amount| sums.add(amount));
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_are_never_mixed_and_none_is_guessed() {
        let currency = |code: &str| Currency::parse(code);
        let euros = Document { currency: currency("EUR"), ..Document::empty() };
        let none = Document::empty();
        let sums: Sums = [
            Amount::of(1.0, None, &euros),
            Amount::of(2.0, currency("USD").as_ref(), &euros),
            Amount::of(4.0, currency("EUR").as_ref(), &none),
            Amount::of(8.0, None, &none),
        ]
        .into_iter()
        .collect();
        let said: Vec<_> = sums
            .iter()
            .map(|sum| (sum.amount, sum.currency.as_ref().map(Currency::as_str)))
            .collect();
        assert_eq!(said, [(5.0, Some("EUR")), (2.0, Some("USD")), (8.0, None)]);
    }
}
