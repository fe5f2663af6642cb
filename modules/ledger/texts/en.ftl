# The record.
ledger-title = Public record
ledger-lead = Every change made through this site is written down here, in order, the moment it happens. Nobody can change or remove an entry afterwards without everyone being able to see it, not even us.
ledger-what-entry = An entry says what kind of thing happened, what it is about, who is responsible and when. It holds no names and nothing that anyone wrote.
ledger-what-sealed = Within a second, each entry is joined to all entries before it by a chain of fingerprints, and we sign the result.
ledger-what-receipt = If you sent us something, you can keep a receipt. It proves that your entry is in the record, even if we were to deny it.
ledger-find-reference = Find the entries about something
ledger-find-hint = Enter its reference, for example the one on your report
ledger-find-button = Find entries
ledger-newest = Newest entries
ledger-empty = There are no entries yet.
ledger-all-entries = All entries
ledger-entries-shown = Entries { $first } to { $last } of { $size }, counted from 0
ledger-pages = More entries
ledger-older = Older
ledger-newer = Newer
ledger-column-number = Number
ledger-column-kind = What happened
ledger-column-about = About
ledger-column-agency = Responsible
ledger-column-at = When

# What is signed.
ledger-checkpoint = What we have signed
ledger-checkpoint-text = This is our signed statement of how many entries there are and what fingerprint they have together. Whoever keeps a copy can later prove that the record was changed, if it was.
ledger-checkpoint-size = Number of entries
ledger-checkpoint-root = Fingerprint (root)
ledger-checkpoint-key = Key to check our signature with
ledger-checkpoint-file = The signed statement as a file
ledger-no-checkpoint = Nothing has been signed yet.

# Witnesses.
ledger-witnesses = Witnesses
ledger-witnesses-text = Witnesses are others who confirm that they, too, have only ever seen this record grow.
ledger-witnesses-none = No witnesses have been set up for this record yet.
ledger-witnesses-ours = Our witnesses
ledger-witnessed = Records of others that we are a witness for
ledger-witness-key = Our own key as a witness:
ledger-witness-never = Not yet
ledger-witness-up-to-date = Has confirmed all entries
ledger-witness-away = Has not confirmed the newest entries. We ask again every minute.
ledger-witness-asked = Is being asked about the newest entries
ledger-column-witness = Witness
ledger-column-log = Record
ledger-column-size = Entries
ledger-column-cosigned = Confirmed
ledger-column-state = State

# Checking it.
ledger-check = Check it yourself
ledger-check-text = You do not have to take our word for any of this. This program reads the whole record from outside, works out every fingerprint again, and raises an alarm if anything was changed since it last looked:
ledger-check-files = The files behind this page follow open standards (C2SP tlog-tiles, tlog-checkpoint and signed-note), so any program that knows them can check them:
ledger-check-key = Keep the key from this page, or get it from someone you trust. A key that is shown together with what it signs proves little.

# One entry.
ledger-entry-title = Entry { $number }
ledger-entry-commitment = Commitment
ledger-entry-commitment-text = The commitment ties this entry to the details of what happened without revealing them. If they were changed, it would no longer fit.
ledger-entry-same-reference = All entries about the same thing
ledger-entry-exact = The entry to the letter
ledger-entry-exact-text = These are exactly the characters that the fingerprint is made of.
ledger-entry-before = Entry before
ledger-entry-after = Entry after
ledger-receipt-download = Download the receipt

# The proof.
ledger-proof = Proof
ledger-proof-text = The proof leads from this entry to the fingerprint that we signed. Your own browser can check it now, without trusting us.
ledger-proof-run = Check the proof in my browser
ledger-proof-step-leaf = Fingerprint of the entry
ledger-proof-step-path = The path leads to this root
ledger-proof-step-size = The entry is among the signed number of entries
ledger-proof-step-root = The root is the signed one
ledger-proof-step-signature = The signature belongs to this key
ledger-proof-passed = Right
ledger-proof-failed = Wrong
ledger-proof-unsupported = Not checked
ledger-proof-verified = Your browser has checked it: this entry is in the signed record.
ledger-proof-refuted = This proof is wrong. Keep this page and tell us, or someone you trust.
ledger-proof-partly = The path is right. Your browser cannot check this kind of signature, so that part was not checked.
ledger-proof-insecure = Your browser only does this on a secure connection (https). Use the steps below instead.
ledger-proof-by-hand = Check the proof by hand
ledger-proof-leaf-text = First, the entry’s fingerprint. In a terminal, enter:
ledger-proof-leaf-result = The result must be:
ledger-proof-only-entry = It is the only entry so far, so its fingerprint is already the root.
ledger-proof-path-text = Then join it, step by step, to the fingerprints of its neighbours. Each result is the SHA-256 of a byte 1, the fingerprint on the left and the fingerprint on the right.
ledger-proof-path = The way to the root
ledger-proof-column-step = Step
ledger-proof-column-hash = Fingerprint of the neighbour
ledger-proof-column-side = It stands on the
ledger-proof-column-result = Result
ledger-proof-left = left
ledger-proof-right = right
ledger-proof-root-text = The last result is the root, which must be the one in the signed statement below:

# A row of bulk work.
ledger-proof-step-row = The row of the report, hashed
ledger-proof-step-batch = The row’s path leads to the root of its batch
ledger-proof-step-body = The entry commits to that root
ledger-row = It came with others
ledger-row-text = This was taken over together with others. One entry stands for all of them: it commits to the root of a tree that has each of them as a row, so that each can be proven by itself.
ledger-row-column = Row
ledger-row-place = { $place } of { $size }
ledger-row-exact = What the row says, to the letter
ledger-row-exact-text = These are exactly the letters that the row’s fingerprint is made of: a random salt, the number of the report, the fingerprint of what the other system said of it, and its name there.
ledger-row-withheld = What the row says is no longer shown, as something in the report was hidden. Its fingerprint still proves that it is in the batch.
ledger-row-by-hand = First, the fingerprint of the row, and its way to the root of the batch.
ledger-row-root = The root must be this one, and stand in the full text of the entry, which follows.
ledger-row-commitment = The entry commits to this text. In a terminal, enter (the entry has the result in hexadecimal):

# Receipts.
ledger-receipts-title = Receipts for { $reference }
ledger-receipts-text = These are all entries in the record about this reference. A receipt is a small file that proves an entry. Keep it somewhere safe: it needs neither this site nor us to be checked.
ledger-receipts-waiting = Something has just happened here. It is saved, and joins the record within a second. Then you can get its receipt.
ledger-refresh = Refresh
ledger-not-sealed = Joins the record within a second
ledger-verify-title = Check a receipt
ledger-verify-text = Paste a receipt that you have kept, or choose its file. We check the proof and the signature, and that the record still has this entry.
ledger-verify-field = The receipt
ledger-verify-hint = It begins with “c2sp.org/tlog-proof@v1”
ledger-verify-file = Or choose the file
ledger-verify-key = Key of the record that gave it (optional)
ledger-verify-key-hint = Leave this empty for a receipt of ours
ledger-verify-key-unreadable = This is not a verifier key. It has the form name+number+letters
ledger-verify-button = Check the receipt
ledger-verify-missing = Paste the receipt or choose its file
ledger-verify-unreadable = This is not a whole receipt: { $why }
ledger-verify-genuine = This receipt is genuine
ledger-verify-wrong = This receipt does not fit the record.
ledger-verify-replaced = We signed this receipt, but the record now has something else in its place. Keep the receipt: it proves that the record was changed.
ledger-verify-elsewhere = If you do not want to rely on us, any program that knows C2SP tlog-proof can check it, as can the same page of any other town that uses this software, if you give it our key.
ledger-warning = Warning

# What an entry commits to.
ledger-body = Details of this entry
ledger-body-text = You may read what this entry commits to. That you did, and what for, becomes an entry of the record itself.
ledger-purpose = What do you need it for?
ledger-purpose-missing = Choose what you need it for
ledger-purpose-audit = A regular audit
ledger-purpose-complaint = A complaint
ledger-purpose-court = A court or another authority
ledger-purpose-fault = Finding a fault
ledger-body-button = Show the details
ledger-body-recorded = Your reading has been recorded.
ledger-body-what = Details
ledger-body-salt = Salt

# What the record says has happened: a key for each kind of event.
event-entry-body-read = Somebody looked behind an entry

# Why somebody may do something: a key for each rule of the policies.
policy-ledger-auditors-see-bodies = Auditors and administrators may read what an entry of the record commits to; each reading is recorded itself

# What is done after changes: a key for each kind of job and each follower of the record.
follower-ledger-witnesses = Witnesses

# What the policies decide about, in the words of whoever asks who may do it.
action-see-entry-body = See the details of an entry in the record
resource-ledger-entry = An entry in the record
