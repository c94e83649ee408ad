//! Numbers as each language writes them.

use rust_decimal::Decimal;

use super::{I18n, Lang};

impl I18n {
    /// A decimal without useless zeros: `1,5` in French, `1.5` in English.
    pub fn decimal(&self, value: Decimal) -> String {
        let text = value.normalize().to_string();
        match self.lang {
            Lang::Fr => text.replace('.', ","),
            Lang::En => text,
        }
    }

    /// A share from 0 to 1 as a percentage, rounded to the nearest whole: `40 %` in French, `40%` in English.
    pub fn percent(&self, share: Decimal) -> String {
        self.percent_to(share, 0)
    }

    /// What goes from one number to another: « 28 à 30 ».
    pub fn range(&self, least: Decimal, most: Decimal) -> String {
        crate::t!(self, "intervalle", min = self.decimal(least), max = self.decimal(most))
    }

    /// The same with up to so many decimals: a share that misses its target by little is not to read as one that meets it.
    pub fn percent_to(&self, share: Decimal, decimals: u32) -> String {
        let value = self.decimal((share * Decimal::ONE_HUNDRED).round_dp(decimals));
        match self.lang {
            Lang::Fr => format!("{value}\u{a0}%"),
            Lang::En => format!("{value}%"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_has_a_comma_and_a_space() {
        let (fr, en) = (I18n::new(Lang::Fr), I18n::new(Lang::En));
        let value = Decimal::new(150, 2);
        assert_eq!((fr.decimal(value), en.decimal(value)), ("1,5".into(), "1.5".into()));
        let share = Decimal::new(385, 3);
        assert_eq!((fr.percent(share), en.percent(share)), ("38\u{a0}%".into(), "38%".into()));
    }
}
