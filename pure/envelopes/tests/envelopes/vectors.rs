//! RFC 9474, appendix A.1 (the variant that papers are), and RFC 9180, appendix A.3.1 (the suite of envelopes).

use stoa_envelopes::{BoxKey, BoxSecret, PaperKey, hpke::Context};

use crate::known::{bytes, signer, vector};

#[test]
fn a_message_is_blinded_signed_and_unblinded_as_in_rfc_9474() {
    let of = vector(include_str!("../vectors/rfc9474-a1.json"));
    let key = PaperKey::from_modulus(&of("n")).unwrap();
    assert_eq!(signer().public(), &key, "n is p times q");
    let message = [of("msg_prefix"), of("msg")].concat();
    let salt: [u8; 48] = of("salt").try_into().unwrap();

    let blinded = key.blind(&message, &salt, &of("inv")).unwrap();
    assert_eq!(blinded, of("blinded_msg"));
    let signed = signer().sign_blinded(&mut bytes(1), &blinded).unwrap();
    assert_eq!(signed, of("blind_sig"));
    let again = signer().sign_blinded(&mut bytes(2), &blinded).unwrap();
    assert_eq!(again, signed, "the signer's randomness changes nothing");
    let signature = key.finalize(&message, &signed, &of("inv")).unwrap();
    assert_eq!(signature, of("sig"));
    key.verify(&message, &signature).unwrap();
}

#[test]
fn the_primes_are_all_that_is_kept_of_a_key() {
    let key = signer();
    let of = vector(include_str!("../vectors/rfc9474-a1.json"));
    assert_eq!(*key.primes(), [of("p"), of("q")].concat());
}

#[test]
fn an_envelope_is_sealed_and_opened_as_in_rfc_9180() {
    let of = vector(include_str!("../vectors/rfc9180-a3-1.json"));
    let ephemeral = BoxSecret::derive(&of("ikmE")).unwrap();
    let recipient = BoxSecret::derive(&of("ikmR")).unwrap();
    assert_eq!(ephemeral.to_bytes().to_vec(), of("skEm"));
    assert_eq!(recipient.to_bytes().to_vec(), of("skRm"));
    assert_eq!(ephemeral.public().to_bytes().to_vec(), of("pkEm"));
    assert_eq!(recipient.public().to_bytes().to_vec(), of("pkRm"));

    let (info, bound) = (of("info"), of("aad"));
    let context = Context {
        info: &info,
        bound: &bound,
    };
    let to = BoxKey::from_bytes(&of("pkRm")).unwrap();
    let sealed = to.seal_by(&ephemeral, context, &of("pt")).unwrap();
    assert_eq!(sealed.point.to_vec(), of("enc"));
    assert_eq!(sealed.ciphertext, of("ct"));
    assert_eq!(recipient.open(context, &sealed).unwrap().to_vec(), of("pt"));
}
