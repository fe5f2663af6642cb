//! Amounts, refunds and receipts.

use proptest::prelude::*;
use stoa_payments::{
    Currency, Money, MoneyFault,
    receipt::{Line, Method, Paid, Receipt, ReceiptFault},
    refunds::{self, RefundFault},
};

use crate::{euros, pounds};

#[test]
fn decimals() {
    let yen = Currency::new("jpy").expect("a currency");
    let dinar = Currency::new("KWD").expect("a currency");
    for (money, text) in [
        (euros(1234), "12.34"),
        (euros(-5), "-0.05"),
        (Money::new(500, yen), "500"),
        (Money::new(1, dinar), "0.001"),
        (euros(i64::MIN), "-92233720368547758.08"),
    ] {
        assert_eq!(money.decimal(), text);
    }
    let read = |text| Money::from_decimal(text, Currency::EUR);
    assert_eq!(read("12,3"), Ok(euros(1230)));
    assert_eq!(read("12."), Ok(euros(1200)));
    assert_eq!(read("12.340000"), Ok(euros(1234)));
    assert_eq!(Money::from_decimal("7.000", yen), Ok(Money::new(7, yen)));
    for wrong in ["", ".", ",5", "-1", "1.234", "1e3", "١", "1.2.3", "1 000"] {
        assert_eq!(read(wrong), Err(MoneyFault::NotAnAmount), "{wrong}");
    }
    assert_eq!(read("99999999999999999999"), Err(MoneyFault::TooLarge));
    assert!(euros(1).plus(pounds(1)).is_err());
    assert!(euros(i64::MAX).plus(euros(1)).is_err());
    assert!(Currency::new("EU").is_err() && Currency::new("E€").is_err());
}

#[test]
fn never_more_goes_back_than_came() {
    assert_eq!(refunds::check(euros(100), euros(40), euros(60)), Ok(()));
    assert_eq!(
        refunds::check(euros(100), euros(40), euros(61)),
        Err(RefundFault::TooMuch(euros(60)))
    );
    assert_eq!(
        refunds::check(euros(100), euros(120), euros(1)),
        Err(RefundFault::TooMuch(euros(0)))
    );
    assert_eq!(
        refunds::check(euros(100), euros(0), euros(0)),
        Err(RefundFault::Nothing)
    );
    assert!(refunds::check(euros(100), euros(0), pounds(1)).is_err());
}

#[test]
fn receipts_add_up() {
    let line = |text: &str, minor| Line {
        text: text.to_owned(),
        amount: euros(minor),
    };
    let paid = Paid {
        number: "R-2026-1".to_owned(),
        reference: "RF18539007547034".to_owned(),
        paid_at: "2026-01-31T10:00:00Z".parse().expect("a time"),
        method: Method::Transfer,
        lines: vec![line("Permit", 5000), line("Reduction", -1000)],
        paid: euros(1500),
        refunded: euros(0),
    };
    let receipt = Receipt::new(paid.clone()).expect("a receipt");
    assert_eq!((receipt.total, receipt.open), (euros(4000), euros(2500)));
    let too_much = Paid {
        refunded: euros(1501),
        ..paid.clone()
    };
    assert_eq!(Receipt::new(too_much), Err(ReceiptFault::Amounts));
    let nothing = Paid {
        lines: Vec::new(),
        ..paid
    };
    assert_eq!(Receipt::new(nothing), Err(ReceiptFault::NoLines));
}

proptest! {
    #[test]
    fn what_is_written_is_read(minor in 0_i64.., code in "[A-Z]{3}") {
        let money = Money::new(minor, Currency::new(&code).expect("a currency"));
        prop_assert_eq!(Money::from_decimal(&money.decimal(), money.currency), Ok(money));
    }
}
