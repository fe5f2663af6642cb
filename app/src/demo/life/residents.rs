//! The residents who report: their names and how they are reached. None of them exists: addresses are of example.org (RFC 2606),
//! telephone numbers of the range that Ofcom keeps for drama.

use stoa_kernel::{Lang, vault::PersonalData};

use crate::demo::chance::Chance;

/// How many residents ever report something.
pub const MOST: usize = 7_000;

const FIRST: &[&str] = &[
    "Abdul", "Adam", "Agnes", "Aisha", "Alan", "Alice", "Amir", "Amy", "Andrew", "Angela", "Anna", "Arthur", "Asha", "Barbara", "Ben",
    "Beth", "Brian", "Callum", "Carol", "Catherine", "Chloe", "Chris", "Claire", "Colin", "Daisy", "Daniel", "David", "Deborah", "Dylan",
    "Edith", "Edward", "Eleanor", "Elif", "Emily", "Emma", "Eric", "Esther", "Ethan", "Farah", "Fatima", "Fiona", "Frank", "Freya", "Gareth",
    "George", "Grace", "Graham", "Hamza", "Hannah", "Harry", "Hassan", "Helen", "Henry", "Ian", "Imran", "Irene", "Isaac", "Ivy", "Jack",
    "James", "Jane", "Janet", "Jasmine", "Jean", "Joan", "John", "Joseph", "Joyce", "Karen", "Kate", "Keith", "Kevin", "Kwame", "Laura",
    "Leah", "Leila", "Lewis", "Liam", "Linda", "Lucy", "Malik", "Margaret", "Maria", "Mark", "Martha", "Mary", "Matthew", "Maya", "Megan",
    "Michael", "Mohammed", "Molly", "Nancy", "Naomi", "Neil", "Nora", "Olivia", "Omar", "Oscar", "Pamela", "Patrick", "Paul", "Peter",
    "Rachel", "Ravi", "Rebecca", "Richard", "Rita", "Robert", "Rosa", "Ruth", "Sally", "Sam", "Sarah", "Sean", "Sheila", "Simon", "Sofia",
    "Stella", "Stephen", "Susan", "Tariq", "Thomas", "Tim", "Vera", "Victoria", "Walter", "Wendy", "William", "Yusuf", "Zainab", "Zoe",
];
const SPANISH: &[&str] = &["Alejandro", "Ana", "Carlos", "Carmen", "Diego", "Elena", "Javier", "José", "Lucía", "Luis", "Marta", "Mateo", "Pilar", "Rosario"];
const FRENCH: &[&str] = &["Aminata", "Camille", "Chantal", "Étienne", "Fatou", "Hélène", "Jean-Paul", "Luc", "Mamadou", "Mathilde", "Nadège", "Pierre"];
const ARABIC: &[&str] = &["أحمد", "أمينة", "بسام", "حسن", "خالد", "رانيا", "سامي", "سلمى", "عمر", "فاطمة", "ليلى", "محمود", "نور", "هدى", "يوسف"];
const LAST: &[&str] = &[
    "Adeyemi", "Ahmed", "Akhtar", "Ali", "Allen", "Anderson", "Bailey", "Baker", "Begum", "Bennett", "Brown", "Butler", "Campbell", "Carter",
    "Chapman", "Chen", "Clark", "Clarke", "Collins", "Cook", "Cooper", "Cox", "Davies", "Davis", "Dixon", "Edwards", "Ellis", "Evans", "Fisher",
    "Foster", "Fox", "Gibson", "Graham", "Grant", "Gray", "Green", "Griffiths", "Hall", "Harris", "Harrison", "Harvey", "Hill", "Holmes",
    "Hughes", "Hunt", "Hussain", "Ibrahim", "Jackson", "James", "Jenkins", "Johnson", "Jones", "Kaur", "Kelly", "Khan", "King", "Knight",
    "Kowalski", "Lee", "Lewis", "Lloyd", "Marshall", "Martin", "Mason", "Matthews", "Miller", "Mills", "Mitchell", "Moore", "Morgan", "Morris",
    "Murphy", "Murray", "Nowak", "Okonkwo", "Owen", "Palmer", "Parker", "Patel", "Phillips", "Powell", "Price", "Reid", "Reynolds", "Richards",
    "Richardson", "Roberts", "Robinson", "Rogers", "Rose", "Russell", "Scott", "Shah", "Sharma", "Shaw", "Simpson", "Singh", "Smith", "Stevens",
    "Stewart", "Taylor", "Thomas", "Thompson", "Turner", "Walker", "Walsh", "Ward", "Watson", "White", "Wilkinson", "Williams", "Wilson", "Wood",
    "Wright", "Young",
];
const SPANISH_LAST: &[&str] = &["García", "López", "Martínez", "Rodríguez", "Fernández", "Gómez", "Vargas", "Castillo", "Romero", "Quispe", "Herrera"];
const FRENCH_LAST: &[&str] = &["Diop", "Dubois", "Lefèvre", "Traoré", "Moreau", "Mbaye", "Laurent", "Koné", "Girard", "Ouedraogo"];
const ARABIC_LAST: &[&str] = &["الحسن", "حداد", "منصور", "الخطيب", "بن صالح", "العلي", "خوري", "درويش", "السيد", "ناصر"];

/// The language that a resident writes in: of a hundred three write Arabic, two Spanish, one French.
const fn lang_of(number: usize) -> Lang {
    match number % 100 {
        97.. => Lang::Ar,
        95..=96 => Lang::Es,
        94 => Lang::Fr,
        _ => Lang::En,
    }
}

/// Who reports, by number: the same each time.
pub fn resident(number: usize, seed: u64) -> PersonalData {
    let mut chance = Chance::of(seed, &format!("resident {number}"));
    let (first, last) = match lang_of(number) {
        Lang::En => (FIRST, LAST),
        Lang::Es => (SPANISH, SPANISH_LAST),
        Lang::Fr => (FRENCH, FRENCH_LAST),
        Lang::Ar => (ARABIC, ARABIC_LAST),
    };
    let (first, last) = (*chance.pick(first), *chance.pick(last));
    let mut data = PersonalData::from([
        ("name".to_owned(), format!("{first} {last}")),
        ("email".to_owned(), format!("resident{number}@example.org")),
    ]);
    if chance.happens(0.35) {
        data.insert("phone".to_owned(), format!("01632 960{:03}", chance.below(1000)));
    }
    data
}

/// Who of the residents that write in this language reports: a few report again and again, most once.
pub fn pick(lang: Lang, chance: &mut Chance) -> usize {
    let number = ((chance.unit().powf(2.2) * MOST as f64) as usize).min(MOST - 1);
    // The next one of the hundred who writes in it.
    let same = (0..100).map(|step| number - number % 100 + (number + step) % 100);
    same.into_iter().find(|number| lang_of(*number) == lang).unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Lang;

    use super::{MOST, lang_of, pick, resident};
    use crate::demo::chance::Chance;

    #[test]
    fn each_resident_is_the_same_each_time() {
        let mut chance = Chance::new(5);
        for lang in Lang::ALL {
            for _ in 0..100 {
                let number = pick(lang, &mut chance);
                assert!(number < MOST && lang_of(number) == lang);
                let data = resident(number, 1);
                assert_eq!(data, resident(number, 1));
                assert!(data["email"].ends_with("@example.org") && !data["name"].is_empty());
            }
        }
    }
}
