//! Words that stand in nearly every sentence and find nothing: left out of what is asked, not of what is kept, so that
//! a list may grow without building any index anew. Folded, as `words` gives them.

use stoa_kernel::Lang;

const ENGLISH: &str = "a an and are as at be been but by for from has have in into is it its my no not of on or our \
    so that the their there these they this to was were with your";
const SPANISH: &str = "a al como con de del el en es esta este esto fue ha hay la las le lo los mas me mi no nos o \
    para pero por que se sin sobre su sus un una unas unos y ya";
const FRENCH: &str = "a au aux avec ce ces cette dans de des du elle en est et il ils je la le les leur ma mais \
    mes mon ne nos notre ou par pas pour que qui sa se ses son sont sur un une y";
const ARABIC: &str =
    "الي ان او التي الذي ثم عن علي في قد كان كانت كل لا لم ما مع من هذا هذه هل هناك هو هي و يا";

/// Whether the word finds nothing in this language.
pub fn is_stop_word(word: &str, lang: Lang) -> bool {
    let list = match lang {
        Lang::En => ENGLISH,
        Lang::Es => SPANISH,
        Lang::Fr => FRENCH,
        Lang::Ar => ARABIC,
    };
    list.split(' ').any(|listed| listed == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    #[test]
    fn the_lists_are_folded() {
        for word in [ENGLISH, SPANISH, FRENCH, ARABIC].join(" ").split(' ') {
            assert_eq!(words(word), [word]);
        }
    }
}
