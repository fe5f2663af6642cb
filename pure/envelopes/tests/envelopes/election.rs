//! A small election from the papers to the file that everybody reads, and what is found when somebody cheats.

use stoa_envelopes::{
    Ballot, Cast, Code, Election, Envelope, Error, Holder, Issued, Opened, PaperSigner,
    look_at_cast,
};

use crate::known::{MOST, NUMBER, Voter, ballot, box_secret, bytes, signer, voter};

fn voters(signer: &PaperSigner, count: u64) -> Vec<Voter> {
    (0..count).map(|at| voter(signer, 100 * at)).collect()
}

fn issued(signer: &PaperSigner, papers: u64) -> [Issued; 1] {
    [Issued {
        key: signer.public().clone(),
        papers,
    }]
}

fn look<'a>(envelopes: &'a [Envelope], issued: &[Issued]) -> Cast<'a> {
    let election = Election {
        number: NUMBER,
        issued,
        room: Ballot::room(MOST),
    };
    look_at_cast(envelopes, election)
}

#[test]
fn ballots_are_cast_replaced_opened_and_found() {
    let (signer, secret) = (signer(), box_secret());
    let to = secret.public();
    let voters = voters(&signer, 3);
    let ballots = [
        ballot(1, &[(3, 1), (1, 1)]),
        ballot(2, &[]),
        ballot(3, &[(2, 5)]),
    ];
    let changed = ballot(4, &[(1, 2)]);
    let mut envelopes: Vec<Envelope> = voters
        .iter()
        .zip(&ballots)
        .map(|(voter, ballot)| voter.cast(&to, 1, ballot))
        .collect();
    envelopes.push(voters[0].cast(&to, 2, &changed));

    let issued = issued(&signer, 3);
    let cast = look(&envelopes, &issued);
    assert!(cast.is_sound(), "{:?}", cast.refused);
    assert_eq!((cast.counted.len(), cast.replaced), (3, 1));

    let room = Ballot::room(MOST);
    let opened = Opened::open(&secret, NUMBER, &cast.counted, room).unwrap();
    assert_eq!(opened.find(changed.tracking()), [changed]);
    assert!(
        opened.find(ballots[0].tracking()).is_empty(),
        "it was replaced"
    );
    assert_eq!(opened.find(ballots[2].tracking()), [ballots[2].clone()]);
    assert_eq!(Opened::read(&opened.to_text()).unwrap(), opened);

    envelopes.reverse();
    let cast = look(&envelopes, &issued);
    let again = Opened::open(&secret, NUMBER, &cast.counted, room).unwrap();
    assert_eq!(again.to_text(), opened.to_text(), "order says nothing");
    assert_eq!(again.digest(), opened.digest());
}

#[test]
fn asking_twice_for_a_paper_is_asking_once() {
    let signer = signer();
    let code = Code::draw(&mut bytes(5));
    let typed = Code::read(&code.letters().to_lowercase()).unwrap();
    let (first, second) = (
        Holder::new(&code, NUMBER, signer.public()).unwrap(),
        Holder::new(&typed, NUMBER, signer.public()).unwrap(),
    );
    let blinded = first.blinded().unwrap();
    assert_eq!(blinded, second.blinded().unwrap());
    let answer = signer.sign_blinded(&mut bytes(6), &blinded).unwrap();
    assert_eq!(
        first.paper(&answer).unwrap(),
        second.paper(&answer).unwrap()
    );

    let other = Holder::new(&code, NUMBER + 1, signer.public()).unwrap();
    assert_ne!(other.blinded().unwrap(), blinded);
    assert!(other.paper(&answer).is_err(), "a paper of another election");
}

#[test]
fn what_the_town_signs_is_not_what_is_cast() {
    let signer = signer();
    let code = Code::draw(&mut bytes(5));
    let holder = Holder::new(&code, NUMBER, signer.public()).unwrap();
    let blinded = holder.blinded().unwrap();
    let answer = signer.sign_blinded(&mut bytes(6), &blinded).unwrap();
    let paper = holder.paper(&answer).unwrap();
    paper.verify(NUMBER, signer.public()).unwrap();
    assert_eq!(
        paper.verify(NUMBER + 1, signer.public()),
        Err(Error::Signature("the signature of the paper"))
    );
    assert_ne!(paper.signature, answer);
    assert_ne!(paper.signature, blinded);
}

#[test]
fn nobody_else_can_put_a_ballot_into_an_envelope_or_bring_an_old_one_back() {
    let (signer, secret) = (signer(), box_secret());
    let to = secret.public();
    let voters = voters(&signer, 2);
    let (wanted, other) = (ballot(1, &[(1, 1)]), ballot(2, &[(2, 1)]));
    let envelope = voters[0].cast(&to, 1, &wanted);
    let strangers = voters[1].cast(&to, 1, &other);
    let issued = issued(&signer, 2);

    let mut changed = envelope.clone();
    changed.sealed = strangers.sealed.clone();
    let mut later = envelope.clone();
    later.turn = 2;
    let mut taken = strangers.clone();
    taken.paper = envelope.paper.clone();
    for forged in [changed, later, taken] {
        let both = [envelope.clone(), forged];
        let cast = look(&both, &issued);
        assert_eq!(
            cast.refused,
            [(1, Error::Signature("the envelope's own signature"))]
        );
        assert_eq!(cast.counted, [&envelope]);
    }

    // The ballot is bound to the paper as well: opened under another, it says nothing.
    let mut moved = strangers;
    moved.sealed = envelope.sealed.clone();
    assert_eq!(moved.open(&secret).unwrap_err(), Error::Sealed);
}

#[test]
fn a_turn_twice_and_papers_beyond_those_given_out_are_found() {
    let (signer, secret) = (signer(), box_secret());
    let to = secret.public();
    let voters = voters(&signer, 2);
    let twice = [
        voters[0].cast(&to, 1, &ballot(1, &[(1, 1)])),
        voters[0].cast(&to, 1, &ballot(2, &[(2, 1)])),
        voters[1].cast(&to, 1, &ballot(3, &[(1, 1)])),
    ];
    let papers = issued(&signer, 1);
    let cast = look(&twice, &papers);
    assert_eq!(cast.refused, [(1, Error::SameTurn)]);
    assert_eq!(cast.beyond_issued, [signer.public().digest()]);
    assert!(!cast.is_sound());
}

#[test]
fn an_envelope_without_a_ballot_is_kept_by_its_receipt() {
    let (signer, secret) = (signer(), box_secret());
    let elsewhere = stoa_envelopes::BoxSecret::generate(&mut bytes(8)).unwrap();
    let voter = voter(&signer, 100);
    let sealed = voter.cast(&elsewhere.public(), 1, &ballot(1, &[(1, 1)]));
    let opened = Opened::open(&secret, NUMBER, &[&sealed], Ballot::room(MOST)).unwrap();
    assert_eq!(opened.unreadable(), [sealed.receipt().unwrap()]);
    assert_eq!(Opened::read(&opened.to_text()).unwrap(), opened);
}

#[test]
fn a_new_key_signs_papers_and_comes_back_from_its_primes() {
    let made = PaperSigner::generate(&mut bytes(77), 2048).unwrap();
    assert_eq!(made.public().modulus().len(), 256);
    let kept = PaperSigner::from_primes(&made.primes()).unwrap();
    assert_eq!(kept.public(), made.public());
    let voter = voter(&kept, 5);
    voter.paper.verify(NUMBER, made.public()).unwrap();
    assert!(voter.paper.verify(NUMBER, signer().public()).is_err());
    assert!(PaperSigner::generate(&mut bytes(77), 1024).is_err());
}
