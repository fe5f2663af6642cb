services-exchange-partners = Partners
services-exchange-lead = Programs of others that apply for people and follow what they sent, by OAuth 2.0 and JSON.
services-exchange-none = No partner was let in yet.
services-exchange-name = Name of the partner
services-exchange-client = Client ID
services-exchange-secret = Client secret
services-exchange-token-address = Where it gets tokens
services-exchange-warning = Warning
services-exchange-once = Copy the secret now. It is shown this once and kept nowhere.
services-exchange-copied = I have copied it
services-exchange-made = The partner is let in
services-exchange-state = State
services-exchange-state-open = Let in
services-exchange-state-ended = Ended
services-exchange-add = Let a partner in
services-exchange-body = Whose services it applies for
services-exchange-scopes = What it may do
services-exchange-scope-read = See where its own applications stand
services-exchange-scope-write = Apply for people, answer, write and withdraw
services-exchange-let-in = Let in
services-exchange-made-by = By { $who }, { $when }
services-exchange-hooks = Webhooks
services-exchange-hooks-lead = A message is sent to these addresses when something becomes of an application of this partner. It says which application and where it stands, and nothing that anybody wrote.
services-exchange-no-hooks = It is told nowhere.
services-exchange-url = Address
services-exchange-url-hint = It begins with https://
services-exchange-kinds = What it is told of
services-exchange-kind-received = An application was received
services-exchange-kind-taken = Somebody works on it
services-exchange-kind-asked = The office needs something
services-exchange-kind-written = The office wrote
services-exchange-kind-decided = It was decided
services-exchange-kind-withdrawn = It was withdrawn
services-exchange-kind-permit = A permit was issued or revoked
services-exchange-hook-add = Add a webhook
services-exchange-hook-end = Take this webhook away
services-exchange-hook-ended = The webhook is gone.
services-exchange-hook-made = The webhook is added
services-exchange-hook-once = Copy the secret that messages are signed with (Standard Webhooks). It is shown this once.
services-exchange-end = End this partner
services-exchange-end-words = Its secret and its tokens stop working at once, and it is told of nothing more. What it sent stays.
services-exchange-partner-ended = The partner is ended.
services-exchange-name-missing = Enter the name of the partner
services-exchange-scopes-missing = Select what the partner may do
services-exchange-url-wrong = Enter an address that begins with https://
services-exchange-kinds-missing = Select what the partner is told of
services-exchange-ended-already = It has ended already.

services-exchange-no-service = There is no service of this name that one can apply for
services-exchange-other-body = This service is another body’s than the one that let you in.
services-exchange-same-request = The same request is being done at this moment. Ask again in a few seconds.
services-exchange-key-used = This key was used for another request
services-exchange-key-too-long = Use a key of at most 255 characters
services-exchange-no-json = Send an object in JSON, with the media type application/json.
services-exchange-no-text = Send a text here
services-exchange-no-language = Use en, es, fr or ar
services-exchange-no-applicant = Say who applies, by the name that you have for them
services-exchange-held-applicant = What a partner calls you
services-exchange-held-applicant-why = So that the partner that applied for you finds your application again
services-exchange-scope = Your token is not good for this.
services-exchange-token-title = No valid token
services-exchange-token-text = Show an access token in the header Authorization. It comes from /oauth/token and is good for an hour.

services-exchange-hand-overs = Not delivered
services-exchange-hand-overs-lead = Messages that did not reach an applicant or a partner. We try again by ourselves; you are told each morning until none is left.
services-exchange-all-taken = Everything was handed over.
services-exchange-for = Application
services-exchange-why = Why
services-exchange-since = Since
services-exchange-tries = Tries
services-exchange-next = Next try
services-exchange-stopped = No more tries
services-exchange-retry = Try again now
services-exchange-give-up = Give up
services-exchange-retried = It is tried again now.
services-exchange-given-up = It was given up.
services-exchange-why-unreachable = The other server cannot be reached, or takes too long.
services-exchange-why-refused = The other server did not take it. It answered { $status }.
services-exchange-why-address = The address is wrong, or nobody is there. Ask the applicant in another way.
services-exchange-why-broken = A fault of our own. Whoever runs the program finds the details among the jobs.
services-exchange-digest-subject =
    { $count ->
        [one] 1 thing was not handed over
       *[other] { $count } things were not handed over
    }
services-exchange-digest =
    { $count ->
        [one] Something of your services was not handed over.
       *[other] { $count } things of your services were not handed over.
    } See why, try again or give up:
    { $url }

    { $town }

event-partner-added = A partner’s program was let in
event-partner-ended = A partner’s program was ended
event-partner-signed-in = A partner’s program got a token
event-partner-signed-out = A partner’s program gave a token back
event-hook-added = A webhook of a partner was added
event-hook-ended = A webhook of a partner ended
event-hand-over-failed = Something could not be handed over
event-hand-over-done = Something was handed over that was not taken at first
event-hand-over-retried = Somebody let something be handed over again
event-hand-over-given-up = Somebody gave up handing something over
event-hand-overs-told = Managers were told of what was not handed over

policy-services-partners-apply = A partner’s program with the scope for it applies for people
policy-services-partners-follow = A partner’s program with the scope for it sees where its own applications stand
policy-services-partners-sign-in = A partner’s program that showed its secret gets a token, and gives it back
policy-services-staff-see-partners = Administrators and auditors see all partners, managers those of their own body
policy-services-managers-let-partners-in = Managers let partners in for the services of their own body, tell them by webhooks, and end them; administrators for all
policy-services-staff-see-hand-overs = Administrators and auditors see what any body could not hand over, caseworkers and managers what their own could not
policy-services-managers-mend-hand-overs = Managers let what their own body could not hand over be tried again, or give it up; administrators for all bodies

action-apply-by-program = Apply for somebody, as a program
action-follow-by-program = See where applications stand, as a program
action-sign-in-partner = Get a token and give it back, as a program
action-see-partners = See the partners
action-manage-partners = Let partners in and end them
action-see-hand-overs = See what was not handed over
action-mend-hand-over = Try to hand something over again, or give up

job-kind-services-deliver-hook = Tell a partner’s program of an application
job-kind-services-hand-over-digest = Tell managers what was not handed over
follower-services-hooks = Webhooks of partners
services-exchange-no-part = A file part is missing: no part of the request is called “{ $part }”.
services-exchange-part-unused = No answer names the file “{ $part }”.
services-exchange-part-twice = The file “{ $part }” is named twice. Send it once more under another name.
services-exchange-email-missing = Give the applicant’s e-mail address: others sign this application, and the applicant is told when they have or do not want to.
services-exchange-feed-ended = This calendar has ended: whoever made it does not work for this office any more. Ask the office for a new one.
services-exchange-one-file = Send one file in the part “file”
services-exchange-no-base64 = This is not base64
services-exchange-document-unknown = No form takes “{ $file }”: send a PDF, a picture, a document or a spreadsheet
services-exchange-documents-list = Send a list of at most { $max } addresses of documents
services-exchange-no-document = There is no such document of yours. Documents that no application names are kept for a day.
