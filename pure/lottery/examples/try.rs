use std::{fs::File, io::BufReader, ops::ControlFlow, time::Instant};
use stoa_lottery::*;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let q = Quotas::read("q", BufReader::new(File::open(&a[2]).unwrap()))
        .map_err(|e| println!("{e}"))
        .unwrap();
    let p = Pool::read(
        "p",
        BufReader::new(File::open(&a[1]).unwrap()),
        &q,
        &PoolColumns {
            id: None,
            households: a.iter().skip(5).cloned().collect(),
        },
    )
    .map_err(|e| println!("{e}"))
    .unwrap();
    let rule = Rule::ALL.into_iter().find(|r| r.name() == a[4]).unwrap();
    let t = Instant::now();
    let s = select(
        &p,
        &q,
        &Seated::default(),
        Asked {
            rule,
            size: a[3].parse().unwrap(),
            panels: 1000,
            order: "stoa".into(),
        },
        &mut |_| ControlFlow::Continue(()),
    );
    let s = match s {
        Err(e) => {
            println!("{e}");
            return;
        }
        Ok(s) => s,
    };
    println!(
        "{:?} classes {} support {:?} ceiling {:?} dev {}",
        t.elapsed(),
        s.instance.classes.len(),
        s.distribution.as_ref().map(|d| d.panels().len()),
        s.ceiling,
        s.greatest_deviation()
    );
    let mut all: Vec<f64> = s.ideal.iter().map(|f| f.value()).collect();
    all.sort_by(f64::total_cmp);
    let mut tt = s.times.clone();
    tt.sort();
    println!("min {} {} max {}", all[0], tt[0], all[all.len() - 1]);
    println!(
        "{:?}",
        all.iter()
            .step_by(all.len() / 20)
            .map(|x| (x * 1e5).round() / 1e5)
            .collect::<Vec<_>>()
    );
    if let Ok(f) = std::env::var("OUT") {
        std::fs::write(
            f,
            p.people()
                .iter()
                .zip(&s.ideal)
                .map(|(p, f)| format!("{}\t{}\n", p.id, f.value()))
                .collect::<String>(),
        )
        .unwrap();
    }
}
