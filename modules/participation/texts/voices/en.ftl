participation-voices-proposals = Proposals
participation-voices-write = Write a proposal
participation-voices-mine = Your proposals
participation-voices-none = There is no proposal here yet.
participation-voices-none-yours = You have not proposed anything yet.
participation-voices-choose = Which proposals
participation-voices-order-newest = Newest
participation-voices-order-supported = Most supported
participation-voices-stage-draft = Draft
participation-voices-stage-open = Not answered yet
participation-voices-stage-considered = Being looked into
participation-voices-stage-accepted = Accepted
participation-voices-stage-declined = Declined
participation-voices-stage-done = Done
participation-voices-stage-withdrawn = Withdrawn
participation-voices-stage-merged = Merged into another one
participation-voices-stage-split = Split into several
participation-voices-somebody = Somebody from here
participation-voices-unsupported = Nobody supports it yet
participation-voices-supports = { $count ->
    [one] 1 person supports it
   *[other] { $count } people support it
 }
participation-voices-yours-too = You are one of them
participation-voices-public = Everybody can read what you write here. Do not write anything that is nobody’s business.
participation-voices-title-hint = What you wish, in a few words.
participation-voices-text-hint = What is it like today, what should change, and for whom?
participation-voices-name = Name that stands with it
participation-voices-name-hint = Leave it empty if you do not want to be named.
participation-voices-send = Send
participation-voices-send-all-the-same = Send mine all the same
participation-voices-keep = Keep it and go on later
participation-voices-kept = Kept. Only you can read it until you send it.
participation-voices-sent = Your proposal is there for everybody to read.
participation-voices-alike = Is yours among these?
participation-voices-alike-text = These were proposed already. If one says what you wish, support it: one proposal with many voices says more than many with one each.
participation-voices-go-on = Go on writing
participation-voices-edit = Change your proposal
participation-voices-withdraw = Take your proposal back
participation-voices-withdraw-text = It stays for everybody to read, with your reason. Nobody can support it any more. This cannot be undone.
participation-voices-withdrawn = Your proposal is taken back.
participation-voices-support = I support this
participation-voices-support-withdraw = Take my support back
participation-voices-supported = Your support is counted.
participation-voices-support-withdrawn = Your support is taken back.
participation-voices-became = What became of it
participation-voices-reference = Reference
participation-voices-answer = Answer this proposal
participation-voices-answered = Your answer is there for everybody to read.
participation-voices-answer-stage = What becomes of it?
participation-voices-answer-hint = Everybody reads it, and whoever wrote the proposal first of all. Say what decided the matter.
participation-voices-answer-send = Publish the answer
participation-voices-answer-considered = You look into it and will answer again
participation-voices-answer-accepted = You take it up
participation-voices-answer-declined = You do not take it up
participation-voices-answer-done = What it asks for is there
participation-voices-too-much = { $minutes ->
    [one] You have sent a lot in a short time. Try again in 1 minute
   *[other] You have sent a lot in a short time. Try again in { $minutes } minutes
 }
participation-voices-sent-already = This draft was sent already.
participation-voices-fixed = Somebody supports it already or it was answered, so that its words stay as they are. You can take it back.
participation-voices-decided = This was decided or taken back.
participation-voices-taken-back = This was taken back.
participation-voices-supported-already = You support it already.
participation-voices-not-supported = You do not support it.
participation-voices-held-name = The name that you let stand with a proposal
participation-voices-held-name-why = So that others see who proposes something, where you wish it
participation-voices-comments = Comments
participation-voices-comment = Comment
participation-voices-say = Say something
participation-voices-said = What you said is there for everybody to read.
participation-voices-unspoken = Nobody has said anything yet
participation-voices-spoken = { $count ->
    [one] 1 comment
   *[other] { $count } comments
 }
participation-voices-side = On which side are you?
participation-voices-side-for = For it
participation-voices-side-against = Against it
participation-voices-side-none = Neither
participation-voices-choose-comments = Which comments
participation-voices-more = More of these
participation-voices-all-newest = All comments, the newest first
participation-voices-said-of = { $ups } for, { $downs } against
participation-voices-up = I agree
participation-voices-down = I disagree
participation-voices-voted = Your voice is counted.
participation-voices-said-already = Your voice is counted so already.
participation-voices-answer-it = Answer
participation-voices-answers = Answers
participation-voices-replies = { $count ->
    [one] 1 answer
   *[other] { $count } answers
 }
participation-voices-answer-the-first = This is an answer itself. Answer the comment that began it.
participation-voices-rules = Rules for what you write here
participation-voices-rules-text = They hold for everybody, in proposals, comments and statements.
participation-voices-rule-topic = Keep to the question
participation-voices-rule-topic-text = Write about what is asked. For anything else there is another place.
participation-voices-rule-respect = Be respectful
participation-voices-rule-respect-text = Speak against ideas, not against people. No insults, no threats, no contempt for anybody because of who they are.
participation-voices-rule-private = Leave private things private
participation-voices-rule-private-text = No addresses, phone numbers, health or other private matters, neither yours nor those of others.
participation-voices-rule-own = Write as yourself
participation-voices-rule-own-text = You need not give a name, but do not pretend to be somebody else. Say so if you quote, and whom.
participation-voices-rule-once = Say it once
participation-voices-rule-once-text = Do not send the same again and again, and do not advertise. If somebody has said it already, support that.
participation-voices-rule-law = Keep to the law
participation-voices-rule-law-text = Nothing that is a crime to say or that belongs to others.
participation-voices-rules-stays = What you write stays
participation-voices-rules-stays-text = Everybody can read it. If you take a proposal back, it stays readable with your reason.
