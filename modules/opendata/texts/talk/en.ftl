## Requests for data

talk-requests = Requests for data
talk-requests-lead = What residents would like to see published. Ask for more, or vote for what is there.
talk-requests-none = Nobody has asked for anything here yet.
talk-ask = Ask for data
talk-ask-title = What data do you need?
talk-ask-title-hint = In a few words, such as: noise at night by street
talk-ask-text = What should be in it, and what is it for?
talk-ask-text-hint = Everybody can read this. Do not write about people who can be known by it.
talk-ask-agency = Who has it?
talk-ask-agency-unknown = I do not know
talk-asked = Your request is public, and you voted for it.
talk-asked-at = Asked
talk-public-at-once = Your request is public at once, without your name. Your address stays with us: we write to you when it is answered.
talk-send = Send
talk-send-all-the-same = Send all the same
talk-alike-datasets = Published data that may be it
talk-alike-requests = Requests that are like yours
talk-by-votes = Most votes first
talk-by-newest = Newest first
talk-request-open = Open
talk-request-looking = Being looked at
talk-request-answered = Answered
talk-request-declined = Declined
talk-request-closed = This request is answered: votes are no longer counted.
talk-wanted-by = Wanted by
talk-vote = I want this too
talk-vote-secret = One vote for each confirmed address. Nothing that we keep tells who voted.
talk-voted = Your vote is counted.
talk-voted-already = You have voted for this already.
talk-you-voted = You voted for this.
talk-not-voted = You had not voted for this.
talk-take-back = Take my vote back
talk-taken-back = Your vote is taken back.
talk-answer = Answer this request
talk-answer-title = Answer
talk-answer-hint = Give the reasons. Everybody can read this; when it is declined, only its author.
talk-answer-dataset = Dataset that came of it
talk-answer-dataset-hint = The last part of its address; may be empty
talk-answered = The request is answered.
talk-came-of-it = This came of it:
talk-is-hidden = Hidden: only staff see this request.
talk-hide-request = Hide this request
talk-show-request = Show it again

## Showcase

talk-showcase = Made of our data
talk-showcase-lead = Applications, articles and maps that others made of published data.
talk-showcase-none = Nothing is shown yet.
talk-suggest = Show what you made
talk-suggested = Thank you. Somebody looks at it before it is shown.
talk-looked-at-first = Somebody looks at this before others can read it. Your name and address are not shown; we write to you what becomes of it.
talk-item = A re-use
talk-item-title = Title
talk-item-text = What it is
talk-item-url = Address, beginning with https://
talk-item-datasets = Which datasets does it use?
talk-item-datasets-hint = Their addresses, or the last parts of them; one on each line
talk-item-picture = Picture (not needed)
talk-item-waiting = Waits to be looked at
talk-item-published = Shown
talk-item-declined = Not shown
talk-made-of = Made of:
talk-made-of-it = Made of this data

## Comments

talk-said = Comments
talk-all-comments = All comments
talk-comments-on = Comments on { $title }
talk-comments-none = Nobody has said anything yet.
talk-comment = Comment or report an error
talk-report-error = Report an error
talk-comment-kind = What is it?
talk-kind-comment = Comment
talk-kind-error = Error
talk-comment-place = Column or row
talk-comment-place-hint = May be empty
talk-comment-text = What do you want to say?
talk-commented = Thank you. Whoever answers for this dataset will read it.
talk-comment-waiting = Waits to be looked at
talk-comment-public = Public
talk-comment-answered = Answered
talk-comment-corrected = Corrected
talk-comment-declined = Declined
talk-corrected-in = Corrected in version { $version }
talk-queue-comments = What readers say
talk-of-own-body = Of my body
talk-of-all-bodies = Of all bodies
talk-decision = What becomes of it?
talk-decision-publish = Everybody may read it
talk-decision-answer = Publish it with an answer
talk-decision-correct = The error is corrected in a version
talk-decision-decline = Do not show it
talk-decision-show = Show it
talk-decision-missing = Choose what becomes of it.
talk-decided = Your decision is kept.
talk-version = Number of the version
talk-version-unknown = There is no such version of this dataset.
talk-reason-hint = Needed when it is not shown; whoever sent it reads this.

## Following

talk-follow = Follow
talk-follow-search = Follow this search
talk-feed = News feed (Atom)
talk-feed-entry = { $title }, version { $version }
talk-everything = Everything that is published
talk-way = How do you want to be told?
talk-way-daily = One mail a day, in the morning
talk-way-at-once = A mail for each version, at once
talk-way-webhook = A message to a server (webhook)
talk-webhook-url = Address of the server
talk-webhook-hint = It gets a message webhook.challenge first, and must answer with the word that is in it.
talk-webhook-made = The webhook is made
talk-webhook-asked = We ask the server now. Messages are signed with this secret (Standard Webhooks):
talk-webhook-once = The secret is shown this once. Keep it where your program finds it.
talk-followed = You will be told.
talk-followed-already = You follow this already.
talk-follows-too-many = You follow as much as one address can. End something first.
talk-follow-ended = This has ended already.
talk-following = What I follow and said
talk-following-none = You follow no data.
talk-not-confirmed = Not confirmed yet
talk-own-requests = What I asked for
talk-own-items = What I made
talk-own-comments = What I said
talk-own-data = What is kept about me, and having it erased
talk-stop = Stop following
talk-stop-title = Stop these messages?
talk-stopped = You are no longer told.

## Faults

talk-text-missing = Write something here.
talk-text-too-long = Use at most { $most } characters.
talk-url-wrong = Write a whole address, such as https://example.org/map
talk-dataset-unknown = There is no such published dataset.
talk-datasets-missing = Name at least one dataset.

## Mails

talk-mail-hello = Hello,
talk-mail-look = Look here: { $url }
talk-mail-stop = You get this because you asked for it. One click ends it: { $url }
talk-mail-new-request = Somebody asks for data
talk-mail-new-showcase = Somebody made something of your data
talk-mail-new-comment = Somebody commented on a dataset
talk-mail-new-error = Somebody reports an error in a dataset
talk-mail-about = About: { $title }
talk-mail-request-open = Your request for data “{ $title }” is open again.
talk-mail-request-looking = Your request for data “{ $title }” is being looked at.
talk-mail-request-answered = Your request for data “{ $title }” is answered.
talk-mail-request-declined = Your request for data “{ $title }” is declined.
talk-mail-showcase-waiting = “{ $title }” waits to be looked at.
talk-mail-showcase-published = “{ $title }” is shown now.
talk-mail-showcase-declined = “{ $title }” is not shown.
talk-mail-comment-waiting = What you wrote about “{ $title }” waits to be looked at.
talk-mail-comment-public = What you wrote about “{ $title }” is public now.
talk-mail-comment-answered = What you wrote about “{ $title }” is answered.
talk-mail-comment-corrected = The error that you reported in “{ $title }” is corrected.
talk-mail-comment-declined = What you wrote about “{ $title }” is not shown, and we have erased it.
talk-mail-news-lead = This is new in the data that you follow.
talk-mail-news-version = { $title }: version { $version } is published
talk-mail-news-withdrawn = { $title }: withdrawn

## For those who look at the record

event-data-asked-for = Somebody asked for data
event-data-vote-given = Somebody voted for a request for data
event-data-vote-taken-back = Somebody took back a vote for a request for data
event-data-request-answered = A request for data was answered
event-data-request-hidden = A request for data was hidden or shown again
event-showcase-suggested = Somebody showed what they made of data
event-showcase-decided = It was decided whether a re-use is shown
event-data-commented = Somebody commented on a dataset or reported an error
event-data-comment-decided = A comment on a dataset was published, answered or declined
event-data-followed = Somebody follows data
event-data-webhook-confirmed = A server said that it wants to be told of data
event-data-following-stopped = Somebody no longer follows data
job-kind-opendata-tell-steward = Mail to a body about what readers say
job-kind-opendata-tell-author = Mail to a reader about what became of it
job-kind-opendata-data-news = Mail of news about data
job-kind-opendata-challenge-webhook = Asking a server whether it wants messages about data
job-kind-opendata-deliver-webhook = Message about data to a server
follower-opendata-news = News for those who follow data
policy-opendata-residents-talk-about-data = Residents with a confirmed address ask for data, comment on it, show what they made of it and follow it
policy-opendata-votes-for-data-are-nobodys = A vote for data is counted without a name
policy-opendata-analysts-answer-about-data = Analysts and caseworkers answer what is said of the data of their own body
policy-opendata-managers-answer-about-data = Managers and administrators answer what is said of all data, and choose what is shown of re-uses
action-ask-for-data = Ask for data
action-vote-for-data = Vote for a request for data
action-suggest-showcase = Show what was made of data
action-comment-on-data = Comment on data
action-follow-data = Follow data
action-answer-data-request = Answer a request for data
action-decide-comment = Decide on a comment
action-decide-showcase = Decide whether a re-use is shown
resource-data-talk = What is said of data
talk-held-said = What you said about data, until somebody has looked at it
talk-held-said-why = To decide whether it can be public

## Counts

talk-votes =
    { $count ->
        [0] Nobody yet
        [one] { $count } person
       *[other] { $count } people
    }
talk-followers =
    { $count ->
        [one] { $count } follows this
       *[other] { $count } follow this
    }
talk-too-much =
    { $minutes ->
        [one] You have sent a lot. Try again in { $minutes } minute.
       *[other] You have sent a lot. Try again in { $minutes } minutes.
    }
talk-mail-news =
    { $count ->
        [one] New data: { $title }
       *[other] New data: { $title }, and more
    }
