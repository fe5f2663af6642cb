//! A city that votes on its budget: the same each time, and as uneven as cities are. Projects differ in appeal, voters
//! in how many they name; those of a district like what is near.

use std::fmt::Write;

const DISTRICTS: u64 = 10;

/// Numbers that look like chance and are always the same (SplitMix64, Steele, Lea and Flood 2014).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }
}

/// The election as a Pabulib file.
pub fn election(voters: u64, projects: u64) -> Vec<u8> {
    let mut numbers = Numbers(7);
    let budget = 20_000_000;
    let mut file = format!(
        "META\nkey;value\ndescription;Budget of a whole city\ncountry;Poland\nunit;Merrow\ninstance;2026\nnum_projects;{projects}\n\
         num_votes;{voters}\nbudget;{budget}\nvote_type;approval\nrule;equalshares/add1\ndate_begin;2026\ndate_end;2026\n\
         max_length;15\ncurrency;EUR\nPROJECTS\nproject_id;cost;name;district\n"
    );
    for project in 0..projects {
        let cost = 10_000 + numbers.below(40) * numbers.below(40) * 1_000;
        let district = project % DISTRICTS;
        writeln!(
            file,
            "{};{cost};Project {project};District {district}",
            project + 1
        )
        .expect("memory");
    }
    file.push_str("VOTES\nvoter_id;age;sex;vote\n");
    for voter in 0..voters {
        let home = numbers.below(DISTRICTS);
        let length = 1 + numbers.below(8) + numbers.below(8);
        let mut named: Vec<u64> = Vec::new();
        for _choice in 0..length {
            // The lower of two numbers: some projects have many friends, most have few.
            let mut project = numbers.below(projects).min(numbers.below(projects));
            if numbers.below(3) > 0 {
                project = (project - project % DISTRICTS + home).min(projects - 1);
            }
            if !named.contains(&(project + 1)) {
                named.push(project + 1);
            }
        }
        let ids: Vec<String> = named.iter().map(u64::to_string).collect();
        let (age, sex) = (
            16 + numbers.below(70),
            if numbers.below(2) == 0 { "F" } else { "M" },
        );
        writeln!(file, "{voter};{age};{sex};{}", ids.join(",")).expect("memory");
    }
    file.into_bytes()
}
