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
    let i = Instance::new(&p, &q, a[3].parse().unwrap(), &Seated::default()).unwrap();
    println!("classes {} people {}", i.classes.len(), i.people());
    let mut w = |_: Step| ControlFlow::Continue(());
    let mut w: Watch = &mut w;
    let t = Instant::now();
    let mut c = Columns::covering(&i, &mut w).unwrap();
    println!(
        "cover {:?} panels {} unreached {}",
        t.elapsed(),
        c.panels().len(),
        c.reached().iter().filter(|x| !**x).count()
    );
    let t = Instant::now();
    let m = if a[4] == "leximin" {
        leximin(&mut c, &mut w)
    } else {
        maximin(&mut c, &mut w)
    }
    .unwrap();
    println!(
        "{:?} panels {} ceiling {:?}",
        t.elapsed(),
        c.panels().len(),
        m.ceiling
    );
    let mut pr = vec![0.0; i.classes.len()];
    for (pan, s) in c.panels().iter().zip(&m.shares) {
        for (k, n) in pan.counts() {
            pr[*k] += s * f64::from(*n) / i.classes[*k].people.len() as f64
        }
    }
    let mut all: Vec<f64> = i.class_of.iter().map(|c| pr[c.unwrap()]).collect();
    all.sort_by(f64::total_cmp);
    println!(
        "min {} max {} support {}",
        all[0],
        all[all.len() - 1],
        m.shares.iter().filter(|s| **s > 1e-9).count()
    );
    println!(
        "{:?}",
        all.iter()
            .step_by(all.len() / 20)
            .map(|x| (x * 1e5).round() / 1e5)
            .collect::<Vec<_>>()
    );
}
