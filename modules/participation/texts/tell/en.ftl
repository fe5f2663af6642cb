participation-tell-hear = Hear what becomes of it
participation-tell-follow = Follow
participation-tell-lead = We write to you when something happens here, or to what comes of it.
participation-tell-how-often = How often
participation-tell-rhythm-at-once = At once
participation-tell-rhythm-daily = Once a day, in the morning
participation-tell-rhythm-weekly = Once a week, on Monday
participation-tell-rhythm-never = Never
participation-tell-email = Your e-mail address
participation-tell-email-hint = We send you a link first, so that nobody signs you up for mails. We use the address for nothing else.
participation-tell-followed = You will hear what becomes of it.
participation-tell-asked = We have sent you a mail. Open its link to say that you want this.
participation-tell-followed-already = You hear of this already.
participation-tell-too-many = { $minutes ->
    [one] Too many mails were asked for. Try again in { $minutes } minute.
   *[other] Too many mails were asked for. Try again in { $minutes } minutes.
}
participation-tell-confirm-title = Do you want to hear of this?
participation-tell-confirm = Yes, write to me
participation-tell-stop-title = Stop these mails?
participation-tell-stop = Stop these mails
participation-tell-stopped = You get no more mails about this.
participation-tell-link-gone = This link was used already, or is too old
participation-tell-everything = Everything that you said, and all of which we write to you
participation-tell-mine = What you hear of
participation-tell-mine-followed = What you follow
participation-tell-mine-none = You follow nothing yet.
participation-tell-mine-own = What you said
participation-tell-mine-own-lead = You hear at once what becomes of what you said, unless you choose otherwise. What you choose for one of them counts before what you choose for all.
participation-tell-choose = Change
participation-tell-thread = What came of what
participation-tell-thread-lead = From what people said to what was decided, and what came of it.
participation-tell-thread-none = Nothing has come of it yet.
participation-tell-thread-before = What it came from
participation-tell-thread-after = What came of it
participation-tell-thread-staff = Say what came of what. Whoever said or follows the first thing is told what happens to the second from then on.
participation-tell-before-became = it was made from it
participation-tell-before-answers = it answers it
participation-tell-before-rests-on = it rests on it, among others
participation-tell-before-came-of = it came of it
participation-tell-after-became = was made from it
participation-tell-after-answers = answers it
participation-tell-after-rests-on = rests on it, among others
participation-tell-after-came-of = came of it
participation-tell-field-from = What was first
participation-tell-field-to = What came of it
participation-tell-field-bond = How the second is bound to the first
participation-tell-reference-hint = Its reference, as its page shows it, such as M-P12. Of a process: process- and its name in the address.
participation-tell-link = Say so
participation-tell-linked-already = This was said already.
participation-tell-fault-thing = Write the reference of something that everybody may see, another one in each field
participation-tell-mail-hello = Hello,
participation-tell-mail-ask = Do you want to hear of “{ $title }”?
participation-tell-mail-asked = Somebody, probably you, asked us to write to this address what becomes of “{ $title }”. If you want this, open:
participation-tell-mail-not-you = If it was not you, do nothing: we write no more, and forget the address.
participation-tell-mail-one = { $what }: { $title }
participation-tell-mail-many = { $count ->
    [one] { $count } piece of news: { $title }
   *[other] { $count } pieces of news: { $title } and more
}
participation-tell-mail-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
participation-tell-mail-yours = You get this because you wrote “{ $title }”.
participation-tell-mail-came-of-yours = You get this because you wrote “{ $title }”, of which it came.
participation-tell-mail-followed = You get this because you follow “{ $title }”.
participation-tell-mail-came-of-followed = You get this because you follow “{ $title }”, of which it came.
participation-tell-mail-stop =
    Stop these mails: { $url }

    Choose how often we write: { $choose }
participation-tell-held-follow = What you follow of what the town is asked, and how often you hear of it
participation-tell-held-follow-why = To write to you when something becomes of it
