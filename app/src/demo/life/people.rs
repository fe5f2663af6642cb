//! First and last names, by the language that somebody writes in.

pub const FIRST: &[&str] = &[
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
pub const SPANISH: &[&str] = &["Alejandro", "Ana", "Carlos", "Carmen", "Diego", "Elena", "Javier", "José", "Lucía", "Luis", "Marta", "Mateo", "Pilar", "Rosario"];
pub const FRENCH: &[&str] = &["Aminata", "Camille", "Chantal", "Étienne", "Fatou", "Hélène", "Jean-Paul", "Luc", "Mamadou", "Mathilde", "Nadège", "Pierre"];
pub const ARABIC: &[&str] = &["أحمد", "أمينة", "بسام", "حسن", "خالد", "رانيا", "سامي", "سلمى", "عمر", "فاطمة", "ليلى", "محمود", "نور", "هدى", "يوسف"];
pub const LAST: &[&str] = &[
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
pub const SPANISH_LAST: &[&str] = &["García", "López", "Martínez", "Rodríguez", "Fernández", "Gómez", "Vargas", "Castillo", "Romero", "Quispe", "Herrera"];
pub const FRENCH_LAST: &[&str] = &["Diop", "Dubois", "Lefèvre", "Traoré", "Moreau", "Mbaye", "Laurent", "Koné", "Girard", "Ouedraogo"];
pub const ARABIC_LAST: &[&str] = &["الحسن", "حداد", "منصور", "الخطيب", "بن صالح", "العلي", "خوري", "درويش", "السيد", "ناصر"];
