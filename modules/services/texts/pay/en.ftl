# Services: paying, receipts, refunds, statements of the account, and bills.

services-pay-title = Pay
services-pay-done-title = Payment received
services-pay-fee = Fee
services-pay-now = Pay the fee
services-pay-look = See payments
services-pay-to-application = See your application
services-pay-somebody-else = Somebody else pays
services-pay-somebody-else-words = Give them this link. They see what is to be paid, and nothing of your application.
services-pay-amount = Amount
services-pay-paid = Paid
services-pay-refunded = Paid back
services-pay-left = Still to pay
services-pay-due = Pay by
services-pay-nothing-open = There is nothing left to pay.
services-pay-failed = The last payment did not go through. Nothing was taken from you. Try again, or pay another way.
services-pay-no-way = Please ask the office how to pay.
services-pay-changed-meanwhile = Something has changed meanwhile. Look at it again before you go on.
services-pay-booked-already = This was booked already.

services-pay-state-open = To be paid
services-pay-state-pending = Being processed
services-pay-state-partly = Paid in part
services-pay-state-paid = Paid
services-pay-state-failed = Payment failed
services-pay-state-partly-refunded = Paid back in part
services-pay-state-refunded = Paid back
services-pay-state-looked-at = Being looked at
services-pay-state-dropped = No longer owed

services-pay-way-card = Card
services-pay-way-transfer = Bank transfer
services-pay-way-cash = Cash at the counter
services-pay-way-terminal = Card at the counter

services-pay-card = By card
services-pay-card-words = You pay on the page of our card provider. We never see your card number.
services-pay-card-button = Pay by card
services-pay-begun = You have begun to pay by card. It can take a minute until we are told that you paid.
services-pay-go-on = Go on to pay
services-pay-again = Begin again
services-pay-how-after = You pay when it is granted.
services-pay-check = Check whether it is paid
services-pay-checked-open = We have not been told of a payment yet. If you have just paid, wait a minute and check again.
services-pay-checked-paid = Your payment has arrived. Thank you.
services-pay-go-title = Go on to the card provider
services-pay-go-words = You pay { $amount } on the page of our card provider, and come back here afterwards.
services-pay-go-button = Go on to pay
services-pay-go-other = Pay another way
services-pay-transfer = By bank transfer
services-pay-transfer-words = Use this payment reference exactly as it is written here, so that we know the payment is yours.
services-pay-holder = To
services-pay-iban = Account (IBAN)
services-pay-bic = Bank (BIC)
services-pay-transfer-reference = Payment reference
services-pay-code = Code for your bank’s app
services-pay-code-words = Scan this with the app of your bank. It fills in the transfer for you.
services-pay-code-label = Code that fills in the transfer in your bank’s app
services-pay-counter = At the counter
services-pay-counter-say = Give this reference: { $reference }.

services-pay-movements = Payments
services-pay-movements-none = Nothing has been paid yet.
services-pay-column-day = Date
services-pay-column-way = How
services-pay-column-receipt = Receipt
services-pay-receipt = Receipt { $number }
services-pay-receipt-left = Still to pay: { $amount }

services-pay-bills-title = Find and pay a bill
services-pay-bills-words = For bills that we sent you, such as property tax. Have your bill ready.
services-pay-bill-number = Bill number
services-pay-bill-number-hint = It is at the top of the bill, for example PT26-00417.
services-pay-bill-word = Access code
services-pay-bill-word-hint = It is next to the number. You can use capital or small letters.
services-pay-bill-find = Find the bill
services-pay-bill-number-missing = Enter the number of the bill.
services-pay-bill-word-missing = Enter the access code.
services-pay-bill-unknown = The number and the code do not belong together. Check both on the bill.
services-pay-bill-property = For
services-pay-bill-sum = Sum of the bill
services-pay-bill-issued = Date of the bill
services-pay-bill-download = Download the bill (PDF)
services-pay-parts-title = Pay in instalments
services-pay-parts-words = You pay a part each month, without interest. Each part has a reference of its own.
services-pay-parts = How many instalments
services-pay-parts-count = { $count ->
    [one] { $count } instalment
   *[other] { $count } instalments
}
services-pay-parts-email-hint = We remind you a week before each instalment.
services-pay-parts-agree = Agree to pay in instalments
services-pay-parts-done = You pay in instalments now.
services-pay-parts-wrong = Choose one of the numbers of instalments.
services-pay-parts-late = This bill cannot be divided any more: it was divided before, or a payment has begun.
services-pay-parts-list = Instalments
services-pay-part = Instalment
services-pay-part-open = Instalment { $number }
services-pay-arrears = { $amount } is overdue. Please pay it now, or call us.
services-pay-next = Next you pay { $amount } by { $day }.

services-pay-staff-title = Payments
services-pay-search = Find by reference
services-pay-search-hint = A payment reference, an application’s reference or the number of a bill
services-pay-search-none = There is nothing owed under this reference.
services-pay-open-title = To be paid
services-pay-open-none = Nothing is to be paid.
services-pay-concerns-title = To be looked at
services-pay-refunds-title = Refunds that wait for a second person
services-pay-entries-title = Money that came without a reference we know
services-pay-entries-words = Say what each is for. Leave the reference empty if the money is not for a charge here.
services-pay-entry-unknown = names nothing we know
services-pay-entry-ambiguous = names several charges
services-pay-entry-other-currency = is in another currency
services-pay-entry-taken-back = was taken back by the bank
services-pay-entry-reference = Reference
services-pay-entry-reference-hint = Of the charge that it pays. Empty: not for us.
services-pay-entry-settle = Settle
services-pay-entry-done = It is settled.
services-pay-reference-unknown = There is nothing owed under this reference.
services-pay-reference-misfit = This money cannot be booked there: it went out, or is in another currency.
services-pay-concern-wrong-amount = The card provider was paid another amount than we asked for ({ $id }). It is not booked.
services-pay-concern-contradiction = Two different amounts were told of the same payment ({ $id }). None of them is booked.
services-pay-concern-overpaid = More came than was owed. Pay the rest back.
services-pay-concern-over-refunded = More was paid back than came.
services-pay-concern-unknown-refund = The card provider tells of a refund that nobody here asked for ({ $id }).
services-pay-concern-dropped = Money came although nothing is owed any more. Pay it back, or book it elsewhere.
services-pay-cash-title = Take money at the counter
services-pay-cash-take = Take the money
services-pay-cash-done = The money is booked. The receipt is on this page.
services-pay-amount-wrong = Enter an amount, such as 12.50.
services-pay-amount-open = Enter an amount that is not more than what is still to be paid.
services-pay-way-missing = Choose how.
services-pay-no-card = Nothing was paid by card through the provider: choose another way.
services-pay-reason-missing = Say why money goes back.
services-pay-refunds = Refunds
services-pay-refund-title = Ask for a refund
services-pay-refund-amount = Amount to pay back
services-pay-refund-way = How it goes back
services-pay-refund-hint = For the colleague who approves it.
services-pay-refund-ask = Ask for the refund
services-pay-refund-asked-done = The refund waits for a second person.
services-pay-refund-too-much = At most { $most } can be paid back.
services-pay-second-person = You asked for this refund yourself. Somebody else has to decide.
services-pay-refund-approve = Approve the refund
services-pay-refund-refuse = Refuse the refund
services-pay-refund-decided-done = The decision is kept.
services-pay-refund-by = Asked by
services-pay-refund-decided-by = Decided by
services-pay-refund-asked = Waits for a second person
services-pay-refund-approved = On its way
services-pay-refund-done = Paid back
services-pay-refund-failed = The provider did not pay it back
services-pay-refund-refused = Refused
services-pay-statement-title = Import a bank statement
services-pay-statement-words = Each movement is booked once, even if you import a statement twice.
services-pay-statement-file = The statement
services-pay-statement-hint = A file of your bank: camt.053 (XML) or MT940
services-pay-statement-none = This is no statement that we can read. Choose a file in camt.053 or MT940.
services-pay-statement-foreign = This is a statement of another account than the town’s.
services-pay-statement-done = The statement is imported. Paid: { $paid }. Paid in part: { $partly }. To be looked at: { $person }. Known before: { $known }. Money that went out: { $outgoing }. Refunds that went out: { $back }.
services-pay-import = Import
services-pay-file-missing = Choose a file.
services-pay-bills-import = Import bills
services-pay-bills-import-words = Bills whose number is known already are left as they are.
services-pay-bills-columns = The columns of the file
services-pay-bills-columns-words = Amounts have a point before the decimals, days are written 2026-03-31, and the lines of an address are parted by semicolons. “parts” is the most instalments that somebody may choose.
services-pay-bills-file = The bills
services-pay-bills-file-hint = A file in CSV with a line of headings, at most 10,000 bills
services-pay-bills-no-csv = There are no bills in this file. Choose a CSV file with a line of headings.
services-pay-bills-column = The file has no column “{ $column }”.
services-pay-bills-line = Line { $line } is not right. Nothing was taken in.
services-pay-bills-many = There are more than 10,000 bills in this file. Divide it.
services-pay-bills-twice = The number { $number } comes twice.
services-pay-bills-known = There is a bill of this number already.
services-pay-bills-done = New bills: { $added }. Known before: { $known }.

services-pay-test-title = Test payment
services-pay-test-warning = Warning
services-pay-test-words = This is a test. No money moves. Never type the number of a real card here.
services-pay-test-card = Card number
services-pay-test-card-hint = One of the test cards below, such as 4242 4242 4242 4242
services-pay-test-pay = Pay
services-pay-test-give-up = Do not pay
services-pay-test-pending = The bank has not answered yet.
services-pay-test-settle = Let the bank answer
services-pay-test-over = This test payment is over.
services-pay-test-no-card = This is no card number. Type one of the test cards.
services-pay-test-real-card = This is no test card. Never type a real one here.
services-pay-test-cards = Test cards
services-pay-test-does = What happens
services-pay-test-pays = It is paid.
services-pay-test-declined = The bank declines.
services-pay-test-funds = There is not enough money.
services-pay-test-expired = The card is out of date.
services-pay-test-error = The provider fails.
services-pay-test-slow = The bank takes its time.
services-pay-test-unheard = It is paid, and nobody tells us.

services-pay-mail-paid-subject = { $reference }: payment received
services-pay-mail-paid =
    We received your payment for “{ $service }” ({ $reference }). Paid so far: { $amount }. Your receipt:
    { $url }

    { $town }
services-pay-mail-due-subject = { $reference }: please pay by { $day }
services-pay-mail-due =
    { $amount } for “{ $service }” ({ $reference }) is due on { $day }. Pay here:
    { $url }

    { $town }
services-pay-mail-refunded-subject = { $reference }: paid back
services-pay-mail-refunded =
    We pay money back that you paid for “{ $service }” ({ $reference }). See it here:
    { $url }

    { $town }

services-pay-held-bill = Your bills: your name, your address and what they are for
services-pay-held-bill-why = To send you bills that the law says you owe, and to know who paid
services-pay-held-words = What you wrote on a bank transfer to us
services-pay-held-words-why = To find out what a transfer is for

event-charge-made = Something is owed from now on
event-charge-dropped = Something is owed no more
event-payment-begun = Somebody began to pay by card
event-payment-booked = What was told of a payment was booked
event-refund-asked = Somebody asked that money goes back
event-refund-decided = A second person decided on a refund
event-refund-failed = The card provider did not pay money back
event-statement-imported = Movements of the town’s account were taken in
event-bank-entry-settled = Somebody said what a movement of the account is for
event-bills-imported = Bills were taken in from a file
event-bill-made = A bill was made
event-bill-destroyed = A bill was destroyed, kept long enough
event-refund-account-asked = The account for a refund was asked for again
event-instalments-agreed = Somebody agreed to pay a bill in instalments

policy-services-anyone-with-the-link-pays = Whoever has the link of what is owed sees and pays it, and whoever has that of a bill divides it into instalments
policy-services-staff-see-payments = Caseworkers, managers, auditors and administrators see what is owed and paid
policy-services-staff-see-a-charge = Auditors and administrators see any charge; caseworkers and managers those of their own body
policy-services-counters-take-money = Caseworkers and managers of the body that is owed take money at the counter and ask for refunds
policy-services-managers-approve-refunds = Managers of the body that was paid, and administrators, approve refunds that somebody else asked for
policy-services-managers-take-statements-in = Managers of the government's own body, and administrators, take statements of its account in
policy-services-managers-take-bills-in = Managers take in the bills of the services of their own body
policy-services-bills-are-destroyed-in-the-end = The program destroys bills when they were kept as long as their service says, and nothing of them is open
policy-services-the-program-books-payments = The program books what card providers tell it, and sends refunds that were approved

action-pay-charge = Pay what is owed
action-see-bill = See a bill
action-agree-instalments = Divide a bill into instalments
action-see-payments = See what is owed and paid
action-see-charge = See a charge
action-take-cash = Take money at the counter
action-ask-refund = Ask for a refund
action-decide-refund = Decide on a refund
action-import-statement = Import a bank statement
action-settle-bank-entry = Say what a movement of the account is for
action-import-bills = Import bills
action-book-payment = Book a payment
action-end-refund = Write down what became of a refund
resource-charge = A charge
resource-bill = A bill

job-kind-services-tell-payer = Tell a payer of a payment, or remind them
job-kind-services-ask-provider = Ask the card provider what became of a payment
job-kind-services-send-refund = Send a refund

# Money at a step of a workflow, and fees in parts.

services-pay-how-step = You pay when we ask you to, before the decision.
services-pay-what = What for
services-pay-to-pay = To be paid
services-pay-several = Each of these is paid by itself. Whoever you give its link to can pay it, and sees nothing of your application.
services-pay-name-comma = {", "}
services-pay-kind-payment = A payment.
services-pay-kind-payment-of = A payment: { $sum }.
services-pay-price-later = { $price }, later { $later }
services-pay-sum-span = { $least } to { $most } { $currency }
services-pay-step-sum = { $sum } ({ $name })
services-pay-step-sum-when = { $sum } ({ $name }, depending on your answers)
services-pay-state-waits = Waits for the payment
services-pay-clock = The clock stands still until it is paid.
services-pay-clock-yours = The clock stands still until you have paid.
services-pay-not-paid-yet = What has to be paid first is not paid yet.
services-pay-amount-set = Amount to pay
services-pay-amount-set-hint = From { $from } to { $to }
services-pay-amount-bounds = Enter an amount from { $from } to { $to }.
services-pay-amount-ask = Ask for the payment
services-pay-amount-done = It can be paid from now on.
services-pay-entry-amount-set = { $who } set how much is to be paid
services-pay-divide-words = You pay in parts, without interest. Each part has a reference of its own.
services-pay-divide-late = This cannot be divided any more: it was divided before, or a payment has begun.
services-pay-refund-sent = In a file for the bank
services-pay-refund-by-file = Offered by the rules of the service
services-pay-refund-why-withdrawn = The application was withdrawn.
services-pay-refund-why-refused = The application was refused.

services-pay-mail-owed-subject = { $reference }: please pay { $amount }
services-pay-mail-owed =
    Your application for “{ $service }” ({ $reference }) goes on when { $amount } is paid, by { $day }. Pay here, or give this link to whoever pays:
    { $url }

    { $town }
services-pay-mail-expired-subject = { $reference }: not paid in time
services-pay-mail-expired =
    For “{ $service }” ({ $reference }) something was not paid in time, and is not asked for any more. See what happens next:
    { $url }

    { $town }

services-pay-held-account = The account that we pay money back to
services-pay-held-account-why = To pay back what you paid, when it cannot go back the way it came

event-amount-set = Somebody said how much is to be paid
action-set-amount = Say how much is to be paid
action-divide-charge = Divide what is owed into parts
action-expire-payment = Give up what nobody paid
policy-services-payers-divide-charges = Whoever has the link of what is owed divides it into parts where the service lets them, and says where a refund goes
policy-services-caseworkers-set-amounts = Whoever does a step of the workflow that asks for money says how much, within the bounds of the service’s file
policy-services-payments-expire = The program gives up what nobody paid in time, where the service’s file says so
job-kind-services-expire-payment = Give up what nobody paid in time

# Refunds by transfer, in a file for the bank.

services-pay-account-title = Where shall we pay the money to?
services-pay-account-words = We pay it back to your bank account. Your answer is kept encrypted, and is removed when the money has gone out.
services-pay-account-known = We have your account. If it is wrong, tell us: we then ask you for another one.
services-pay-account-holder = Name of the account’s holder
services-pay-account-holder-hint = In Latin letters, as it stands on your bank card
services-pay-account-iban-hint = For example BE68 5390 0754 7034
services-pay-account-send = Send
services-pay-account-again = Ask for another account
services-pay-account-again-done = The account does not count any more. The payer gets a mail that asks for another one.
services-pay-account-done = Thank you. We pay the money to this account.
services-pay-account-late = This can no longer be changed.
services-pay-account-wanted = The payer has to say where the money goes. They got a mail; you can also type it in for them.
services-pay-holder-missing = Enter the name of the account’s holder.
services-pay-holder-wrong = Enter the name in at most 70 Latin letters, as it stands on the bank card.
services-pay-iban-wrong = This is no account number (IBAN). Check it letter by letter.
services-pay-transfers-title = Refunds by transfer
services-pay-transfers-words = Refunds that were approved go back in a file of transfers (pain.001). Download it, give it to the bank, and say here whether the bank has it. The next statement tells which of them went out.
services-pay-transfers-waiting = Waiting for a file
services-pay-transfers-none-waiting = No refund waits for a transfer.
services-pay-transfers-none = There is no refund whose account is known.
services-pay-transfers-no-account = The town has told no account of its own. Ask the operator.
services-pay-transfers-known = The account is known
services-pay-transfers-asked = Enter the account
services-pay-transfers-make = Make a file
services-pay-transfers-files = Files
services-pay-transfers-taken = This file was downloaded already. If it is lost, say that the bank did not take it, and make another.
services-pay-column-account = Account
services-pay-column-file = File
services-pay-column-made = Made
services-pay-column-transfers = Transfers
services-pay-column-next = Next
services-pay-file-made = New
services-pay-file-taken = Downloaded
services-pay-file-sent = At the bank
services-pay-file-refused = Not taken
services-pay-file-download = Download, once
services-pay-file-say-sent = The bank has it
services-pay-file-say-refused = The bank did not take it
services-pay-file-made-done = The file is made. Download it now.
services-pay-file-sent-done = It is kept that the bank has the file.
services-pay-file-refused-done = Its refunds wait for another file.

services-pay-mail-account-subject = { $reference }: where shall we pay the money to?
services-pay-mail-account =
    You get money back for “{ $service }” ({ $reference }). Tell us the account:
    { $url }

    { $town }

event-refund-account-given = Somebody said where a refund goes
event-refund-sent = A refund was put into a file for the bank
event-transfer-file-made = A file of transfers was made
event-transfer-file-taken = A file of transfers was downloaded
event-transfer-file-ended = The bank has a file of transfers, or did not take it
action-give-account = Say where a refund goes
action-see-transfers = See refunds by transfer
action-make-transfer-file = Make files of transfers
policy-services-treasurers-send-transfers = Managers of the government's own body, and administrators, make the files by which refunds go back, and give them to the bank
policy-services-treasurers-see-transfers = Managers of the government's own body, administrators and auditors see which refunds go back by transfer

# Troubles with money, on the page of what was not handed over.

services-pay-troubles = Payments
services-pay-trouble-what = What
services-pay-trouble-why = Why
services-pay-trouble-provider = Card provider
services-pay-trouble-unreachable = It cannot be reached, since { $since }, last on { $last }. We ask again by ourselves; this line goes when it answers.
services-pay-trouble-callback = Calls in its name were not believed, since { $since }, last on { $last }. Check the key by which it signs, or somebody else is calling.
services-pay-trouble-entry = Money on the account
services-pay-trouble-seen = I have looked at it
services-pay-trouble-seen-done = It is kept that you have looked at it.
event-provider-trouble = A card provider could not be reached, or was not believed
event-provider-trouble-over = A trouble with a card provider is over
action-note-trouble = Note a trouble with a card provider
action-end-trouble = End a trouble with a card provider
policy-services-the-program-notes-troubles = The program writes down that a card provider cannot be reached or is not believed, and that it is well again
policy-services-treasurers-look-at-troubles = Managers of the government's own body, and administrators, say that they have looked at a trouble with a card provider
