//! `unaccent(text)`: a text without its accents and other marks, for comparing texts as CQL2's ACCENTI does.

use std::sync::Arc;

use datafusion::{
    arrow::{
        array::{Array, ArrayRef, AsArray, StringBuilder},
        compute::cast,
        datatypes::DataType,
    },
    common::exec_err,
    error::DataFusionError,
    logical_expr::{
        ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
    },
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

pub fn function() -> Arc<ScalarUDF> {
    Arc::new(ScalarUDF::from(Unaccent(Signature::string(
        1,
        Volatility::Immutable,
    ))))
}

/// Letters without what is set on them (Unicode Standard Annex 15: decomposed, without its marks, composed again).
fn plain(text: &str) -> String {
    let letters = text.nfd().filter(|letter| !is_combining_mark(*letter));
    letters.nfc().collect()
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct Unaccent(Signature);

impl ScalarUDFImpl for Unaccent {
    fn name(&self) -> &str {
        "unaccent"
    }

    fn signature(&self) -> &Signature {
        &self.0
    }

    fn return_type(&self, _given: &[DataType]) -> Result<DataType, DataFusionError> {
        Ok(DataType::Utf8)
    }

    fn invoke_with_args(
        &self,
        given: ScalarFunctionArgs,
    ) -> Result<ColumnarValue, DataFusionError> {
        let [texts] = given.args.as_slice() else {
            return exec_err!("unaccent takes a text");
        };
        let texts: ArrayRef = texts.to_array(given.number_rows)?;
        let texts = cast(&texts, &DataType::LargeUtf8)?;
        let texts = texts.as_string::<i64>();
        let mut plainer = StringBuilder::with_capacity(texts.len(), texts.values().len());
        for text in texts.iter() {
            match text {
                Some(text) if text.is_ascii() => plainer.append_value(text),
                Some(text) => plainer.append_value(plain(text)),
                None => plainer.append_null(),
            }
        }
        Ok(ColumnarValue::Array(Arc::new(plainer.finish())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_go_and_letters_stay() {
        for (text, expected) in [
            ("débárquér", "debarquer"),
            ("Straße", "Straße"),
            ("Ångström", "Angstrom"),
            ("日本", "日本"),
            ("", ""),
        ] {
            assert_eq!(plain(text), expected);
        }
    }
}
