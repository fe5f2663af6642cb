//! One document of each kind, in each language.

use serde_json::json;
use stoa_letters::{
    Answer, Bill, Colour, Instalment, Language, Letter, Letterhead, Line, Logo, PaperForm, Permit,
    Question, Receipt, Section, Template,
};

pub const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ar"];

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
    <circle cx="20" cy="20" r="18" fill="#0b5d3b"/><path d="M8 26l6-10 6 7 5-12 7 15z" fill="#fff"/></svg>"##;

const TEMPLATES: [(&str, &str); 4] = [
    (
        "en",
        "Dear {{ applicant.name }},\n\nwe have granted your application of **{{ date }}** for a residents’ parking permit.\n\n# What it costs\n\n| Item | Amount |\n|---|---|\n{% for fee in fees %}\n| {{ fee.item }} | {{ fee.amount }} |\n{% endfor %}\n\n# What to do now\n\n1. Put the permit behind the windscreen.\n2. Tell us if you move or sell the car.\n{% if second_car %}\n\nYour second car is not covered.\n{% endif %}\n\n## How to appeal\n\n- In writing, within one month.\n- At the town hall, in person.\n\nYours sincerely",
    ),
    (
        "es",
        "Estimada {{ applicant.name }}:\n\nhemos concedido su solicitud del **{{ date }}** de permiso de estacionamiento para residentes.\n\n# Cuánto cuesta\n\n| Concepto | Importe |\n|---|---|\n{% for fee in fees %}\n| {{ fee.item }} | {{ fee.amount }} |\n{% endfor %}\n\nAtentamente",
    ),
    (
        "fr",
        "Madame {{ applicant.name }},\n\nnous avons accepté votre demande du **{{ date }}** de permis de stationnement résidentiel.\n\n# Ce qu’il coûte\n\n| Objet | Montant |\n|---|---|\n{% for fee in fees %}\n| {{ fee.item }} | {{ fee.amount }} |\n{% endfor %}\n\nVeuillez agréer nos salutations distinguées",
    ),
    (
        "ar",
        "السيدة {{ applicant.name }} المحترمة،\n\nوافقنا على طلبك المؤرخ **{{ date }}** للحصول على تصريح وقوف السيارات للسكان، رقم {{ number }}.\n\n# التكلفة\n\n| البند | المبلغ |\n|---|---|\n{% for fee in fees %}\n| {{ fee.item }} | {{ fee.amount }} |\n{% endfor %}\n\n# ما عليك فعله الآن\n\n1. ضعي التصريح خلف الزجاج الأمامي.\n2. أخبرينا إذا انتقلت أو بعت السيارة.\n\nمع أطيب التحيات",
    ),
];

pub fn language(code: &str) -> Language {
    Language::of(code).expect("a language we print in")
}

pub fn town(code: &str) -> Letterhead {
    let texts = |items: &[&str]| items.iter().map(|&item| item.to_owned()).collect();
    Letterhead {
        name: if code == "ar" {
            "بلدية ميرو"
        } else {
            "Town of Merrow"
        }
        .to_owned(),
        address: texts(if code == "ar" {
            &["1 ساحة السوق", "20457 ميرو"]
        } else {
            &["1 Market Square", "20457 Merrow"]
        }),
        contact: texts(&["+49 40 555 0100", "services@merrow.example"]),
        colour: Colour::new("#0b5d3b").expect("a colour"),
        logo: Some(Logo::Svg(LOGO.to_owned())),
    }
}

pub fn lines(code: &str) -> Vec<Line> {
    let line = |item: &str, amount: &str| Line {
        item: item.to_owned(),
        amount: amount.to_owned(),
    };
    if code == "ar" {
        vec![
            line("رسم التصريح", "120.00 €"),
            line("رسم الإصدار", "5.50 €"),
        ]
    } else {
        vec![
            line("Permit, twelve months", "120.00 €"),
            line("Issuing", "5.50 €"),
        ]
    }
}

pub fn fields(code: &str) -> serde_json::Value {
    let name = if code == "ar" {
        "ليلى حداد"
    } else {
        "Ana Müller-Nowak"
    };
    let date = if code == "ar" {
        "2 مارس 2026"
    } else {
        "2 March 2026"
    };
    let fees: Vec<_> = lines(code)
        .into_iter()
        .map(|line| json!({"item": line.item, "amount": line.amount}))
        .collect();
    json!({"applicant": {"name": name}, "date": date, "fees": fees, "number": "2026-0042"})
}

pub fn template(code: &str) -> Template {
    let (_, source) = TEMPLATES
        .iter()
        .find(|(found, _)| *found == code)
        .expect("a template");
    Template::new(source).expect("a template that can be read")
}

fn recipient(code: &str) -> Vec<String> {
    let items: [&str; 3] = if code == "ar" {
        ["ليلى حداد", "14 شارع الميناء", "20457 ميرو"]
    } else {
        ["Ana Müller-Nowak", "Harbour Street 14", "20457 Merrow"]
    };
    items.map(str::to_owned).to_vec()
}

pub fn letter(code: &str) -> Letter {
    let subjects = [
        ("en", "Your parking permit"),
        ("es", "Su permiso de estacionamiento"),
        ("fr", "Votre permis de stationnement"),
        ("ar", "تصريح وقوف السيارات"),
    ];
    let (_, subject) = subjects
        .iter()
        .find(|(found, _)| *found == code)
        .expect("a subject");
    Letter {
        town: town(code),
        recipient: recipient(code),
        date: if code == "ar" {
            "2 مارس 2026"
        } else {
            "2 March 2026"
        }
        .to_owned(),
        reference: "S-2026-0042".to_owned(),
        subject: (*subject).to_owned(),
        body: template(code)
            .fill(&fields(code))
            .expect("a filled template"),
        signatory: if code == "ar" {
            ["سامي خوري", "مكتب التصاريح"]
        } else {
            ["Sami Khoury", "Permits office"]
        }
        .map(str::to_owned)
        .to_vec(),
        language: language(code),
    }
}

pub fn permit(code: &str) -> Permit {
    let pair = |label: &str, value: &str| (label.to_owned(), value.to_owned());
    Permit {
        town: town(code),
        title: if code == "ar" {
            "تصريح وقوف السيارات للسكان"
        } else {
            "Residents’ parking permit"
        }
        .to_owned(),
        mark: "MW AN 42".to_owned(),
        fields: if code == "ar" {
            vec![
                pair("صاحب التصريح", "ليلى حداد"),
                pair("المنطقة", "الميناء"),
                pair("السيارة", "Renault Zoe"),
            ]
        } else {
            vec![
                pair("Holder", "Ana Müller-Nowak"),
                pair("Zone", "Harbour"),
                pair("Vehicle", "Renault Zoe"),
            ]
        },
        valid_from: if code == "ar" {
            "2 مارس 2026"
        } else {
            "2 March 2026"
        }
        .to_owned(),
        valid_until: if code == "ar" {
            "1 مارس 2027"
        } else {
            "1 March 2027"
        }
        .to_owned(),
        conditions: if code == "ar" {
            vec![
                "للسيارة المذكورة فقط.".to_owned(),
                "لا يضمن مكانا محددا.".to_owned(),
            ]
        } else {
            vec![
                "For the vehicle named above only.".to_owned(),
                "It does not keep a place free for you.".to_owned(),
            ]
        },
        reference: "P-2026-0042".to_owned(),
        qr_payload: b"https://merrow.example/verify/P-2026-0042#k7Qm2vXw9rT4".to_vec(),
        verify_address: "https://merrow.example/verify".to_owned(),
        issued: if code == "ar" {
            "2 مارس 2026"
        } else {
            "2 March 2026"
        }
        .to_owned(),
        language: language(code),
    }
}

pub fn receipt(code: &str) -> Receipt {
    Receipt {
        town: town(code),
        reference: "R-2026-0107".to_owned(),
        payer: recipient(code),
        paid_on: if code == "ar" {
            "2 مارس 2026"
        } else {
            "2 March 2026"
        }
        .to_owned(),
        method: if code == "ar" { "بطاقة" } else { "Card" }.to_owned(),
        lines: lines(code),
        total: "125.50 €".to_owned(),
        note: String::new(),
        language: language(code),
    }
}

pub const EPC: &str =
    "BCD\n002\n1\nSCT\n\nTown of Merrow\nDE89370400440532013000\nEUR862.00\n\nRF18539007547034\n\n";

pub fn bill(code: &str) -> Bill {
    let part = |due: &str, amount: &str| Instalment {
        due: due.to_owned(),
        amount: amount.to_owned(),
        reference: String::new(),
    };
    Bill {
        town: town(code),
        recipient: recipient(code),
        title: if code == "ar" {
            "ضريبة الأملاك 2026"
        } else {
            "Property tax 2026"
        }
        .to_owned(),
        date: if code == "ar" {
            "2 مارس 2026"
        } else {
            "2 March 2026"
        }
        .to_owned(),
        reference: "T-2026-3311".to_owned(),
        body: stoa_letters::Body::plain(if code == "ar" {
            "هذه ضريبة الأملاك عن العقار في 14 شارع الميناء."
        } else {
            "This is the property tax for Harbour Street 14."
        }),
        lines: vec![Line {
            item: if code == "ar" {
                "قيمة العقار 215,500 × 0.4 %"
            } else {
                "Value 215,500 € × 0.4 %"
            }
            .to_owned(),
            amount: "862.00 €".to_owned(),
        }],
        total: "862.00 €".to_owned(),
        due: if code == "ar" {
            "1 أبريل 2026"
        } else {
            "1 April 2026"
        }
        .to_owned(),
        instalments: if code == "ar" {
            vec![
                part("1 أبريل 2026", "431.00 €"),
                part("1 يوليو 2026", "431.00 €"),
            ]
        } else {
            vec![
                part("1 April 2026", "431.00 €"),
                part("1 July 2026", "431.00 €"),
            ]
        },
        account_holder: "Town of Merrow".to_owned(),
        iban: "DE89 3704 0044 0532 0130 00".to_owned(),
        payment_reference: "RF18 5390 0754 7034".to_owned(),
        epc: Some(EPC.to_owned()),
        language: language(code),
    }
}

fn question(number: &str, label: &str, hint: &str, answer: Answer) -> Question {
    Question {
        number: number.to_owned(),
        label: label.to_owned(),
        hint: hint.to_owned(),
        required: number != "2.2",
        answer,
    }
}

pub fn paper_form(code: &str) -> PaperForm {
    let ar = code == "ar";
    let say = |english: &'static str, arabic: &'static str| if ar { arabic } else { english };
    let options = [
        say("My own", "ملكي"),
        say("Leased", "مستأجرة"),
        say("My employer’s", "لصاحب العمل"),
    ]
    .map(str::to_owned)
    .to_vec();
    PaperForm {
        town: town(code),
        title: say("Application for a parking permit", "طلب تصريح وقوف السيارات").to_owned(),
        introduction: vec![say("Please write in capital letters. Send the form to the address above or bring it to the counter.", "يرجى الكتابة بخط واضح. أرسل الاستمارة إلى العنوان أعلاه أو أحضرها إلى المكتب.").to_owned()],
        sections: vec![
            Section {
                title: say("About you", "بياناتك").to_owned(),
                note: String::new(),
                on_new_page: false,
                questions: vec![
                    question("1.1", say("Full name", "الاسم الكامل"), "", Answer::Lines { count: 1 }),
                    question("1.2", say("Date of birth", "تاريخ الميلاد"), say("Day, month, year", "اليوم والشهر والسنة"), Answer::Boxes { groups: vec![2, 2, 4] }),
                    question("1.3", say("Address", "العنوان"), "", Answer::Named {
                        names: [say("Street and number", "الشارع والرقم"), say("Town", "البلدة")].map(str::to_owned).to_vec(),
                    }),
                ],
            },
            Section {
                title: say("About the car", "السيارة").to_owned(),
                note: say("Only one car for each permit.", "سيارة واحدة لكل تصريح.").to_owned(),
                on_new_page: true,
                questions: vec![
                    question("2.1", say("Whose car is it?", "لمن السيارة؟"), "", Answer::Choices { options: options.clone(), several: false }),
                    question("2.2", say("Anything else we should know", "هل من شيء آخر؟"), "", Answer::Lines { count: 3 }),
                    question("2.3", say("I have told the truth.", "ما ذكرته صحيح."), "", Answer::Signature),
                ],
            },
        ],
        reference: "F-parking-v3".to_owned(),
        qr_payload: b"F-parking-v3".to_vec(),
        language: language(code),
    }
}
