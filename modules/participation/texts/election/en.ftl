participation-election-missing = Set up the vote: say what people can choose
participation-election-sign-in = Sign in as a resident to get a ballot paper
participation-election-not-prepared = This vote has not been set up yet.
participation-election-waits = Voting is over. The result appears here when the keyholders have opened the envelopes.
participation-election-options = What you can choose
participation-election-how-many = { $most ->
    [one] Choose 1.
   *[other] Choose up to { $most }.
}
participation-election-step-paper = Get your ballot paper: sign in and write down your voting code.
participation-election-step-cast = Cast your vote with the code, now or later, on any device. Nobody asks who you are.
participation-election-paper = Get your ballot paper
participation-election-cast = Cast your vote
participation-election-holds = What is secret and what is not
participation-election-holds-paper = The town signs your ballot paper without seeing it. What it keeps does not tell whose paper a vote came with.
participation-election-holds-envelope = Your vote is kept in a sealed envelope. Only the keyholders together can open it, after voting has ended.
participation-election-holds-program = Where your browser runs our script, your code is made and your vote is sealed on your own device, and the town’s program sees neither. Where it does not, the town’s program does both for you and keeps neither: somebody who changed it could see how you vote. Each page says which of the two it is. The script itself comes from the town: whoever trusts no script uses a program of their own.
participation-election-holds-time = The ledger shows when papers were given out and when votes were cast, not by whom. Vote some time after you get your paper, so that the two times do not tell.
participation-election-holds-show = You can show others how you voted. If somebody presses you, vote again later: only your last vote counts.
participation-election-keys = Keys for checking this vote
participation-election-key-papers = Papers are signed with this key (RSA, the modulus in hexadecimal; RFC 9474):
participation-election-key-box = Envelopes are sealed to this key (P-256, in hexadecimal; RFC 9180):
participation-election-papers = Ballot papers given out
participation-election-counted = Ballots counted
participation-election-replaced = Envelopes replaced by their own voters
participation-election-invalid = Invalid ballots
participation-election-unreadable = Envelopes with no ballot in them
participation-election-result = Result
participation-election-option = Option
participation-election-votes = Votes
participation-election-result-text = Each ballot counts once for each option that it names. Options with equal votes stand in the order of the ballot.
participation-election-ballots = Ballots
participation-election-what = What
participation-election-number = Number
participation-election-check = Check that your vote is there
participation-election-file = All ballots as a file
participation-election-envelopes = All sealed envelopes as a file, for checking the papers
participation-election-digest = SHA-256 of the file of ballots, as the ledger has it:
participation-election-fault-options = Write between 2 and 100 options, one on each line, and as many in every language
participation-election-fault-most = Enter a number between 1 and the number of options
participation-election-fault-key = Enter the public key of the keyholders’ sheets: 130 letters and digits that begin with 04
participation-election-fault-code = Enter your voting code as you wrote it down: 28 letters and digits
participation-election-fault-no-paper = No ballot paper was given out for this code in this vote
participation-election-fault-envelope = This is no envelope of this vote
participation-election-fault-choice = Choose at least one, and no more than you may
participation-election-turn = Another vote with this code came in at the same moment. Cast your vote again.
participation-election-has-paper = You have your ballot paper. There is one for each person, and we cannot replace a lost code.
participation-election-not-over = People can still vote. The envelopes are opened when voting has ended.
participation-election-opened-already = The envelopes were opened already.
participation-election-fault-share = Enter the 80 letters and digits of each sheet, one sheet on each line
participation-election-fault-few-shares = These are not enough keyholders: more sheets are needed
participation-election-fault-same-share = The same sheet is there twice
participation-election-fault-other-key = These sheets are of another key than this vote’s
participation-election-paper-text = You get a voting code of 28 letters and digits. Whoever has it can vote in your stead.
participation-election-code-once = We show the code once and do not keep it. Have something to write with.
participation-election-draw = Show my voting code
participation-election-code = Your voting code
participation-election-write-down = Write the code down now and keep it safe. We cannot replace it.
participation-election-written = I wrote it down: give me my ballot paper
participation-election-ready = Your ballot paper is ready. Your code is all you need to vote.
participation-election-later = It is better to vote some hours later, so that nobody can guess from the time which vote is yours.
participation-election-no-paper-yet = Get your ballot paper first, if you have no voting code
participation-election-code-hint = 28 letters and digits. Spaces and small letters do not matter.
participation-election-again = You can vote again with the same code until voting ends. Only your last vote counts.
participation-election-done = Your vote was cast
participation-election-replaced-own = It replaces the vote that you cast before.
participation-election-receipt = Receipt
participation-election-tracking = Tracking number
participation-election-keep-receipt = Write both down: this page is shown once. The receipt shows that your envelope was taken in.
participation-election-see-receipt = See the receipt in the ledger
participation-election-keep-tracking = Your ballot is published under the tracking number when the envelopes are opened. Show it to nobody if nobody is to know how you voted.
participation-election-not-opened = The envelopes have not been opened yet. Ballots are published here when they are.
participation-election-check-text = Enter the first two letters or digits of your tracking number. We show all ballots that begin so, and do not learn which is yours.
participation-election-start = First two letters or digits
participation-election-show = Show ballots
participation-election-none-begin = No tracking number begins so.
participation-election-chosen = Chosen
participation-election-prepare = Set up the vote
participation-election-options-hint = Write one option on each line, in the same order in every language.
participation-election-most = How many may be chosen
participation-election-keyholders = Keyholders
participation-election-keyholders-text = Keyholders open the envelopes together. Choose people who do not work for each other. Make their sheets on a computer of their own, with this command:
participation-election-keyholders-lost = Give each keyholder one sheet, printed twice, and keep no copy. If too many sheets are lost, nobody can open the envelopes and the vote is lost.
participation-election-box-key = Public key
participation-election-box-key-hint = It stands above the sheets and begins with 04. It is no secret.
participation-election-save = Save the vote
participation-election-open = Open the envelopes
participation-election-as-promised = The vote stands as it was published. The envelopes can be opened here when voting has ended.
participation-election-opened = The envelopes were opened and the votes counted.
participation-election-open-text = The keyholders come together at this screen and type what stands on their sheets. The key is put together for this moment only and not kept. This cannot be taken back.
participation-election-shares = What stands on the sheets
participation-election-shares-hint = One sheet on each line
participation-election-fault-most-projects = Enter a number between 1 and 100
participation-election-fault-points = Enter how many points each voter has: between 1 and 1,000
participation-election-fault-least = Enter how many votes a project needs, or leave it empty
participation-election-fault-rule = This way of counting does not go with this kind of ballot or with the other choices here
participation-election-fault-approval = Choose at least one project, and no more than you may
participation-election-fault-points-given = Give points to at least one project, in whole numbers, and no more in all than you have
participation-election-fault-ranking = Write 1 beside the project that you like best, 2 beside the next, and so on: each number once, and none left out
participation-election-fault-knapsack = Choose at least one project, and no more than the money pays for and you may choose
participation-election-stands = What stands to vote?
participation-election-stands-options = Options that I write here
participation-election-stands-projects = The projects of this process that can be done when voting begins
participation-election-projects = Which projects?
participation-election-form = How do people fill in their ballots?
participation-election-form-approval = They tick the projects that they want
participation-election-form-points = They give points to projects
participation-election-form-ranking = They put projects in order
participation-election-form-knapsack = They tick projects until the money is spent
participation-election-points = How many points has each voter?
participation-election-rule = How are the votes counted?
participation-election-rule-hint = This is declared before the vote and cannot be changed afterwards.
participation-election-rule-equal-shares = Equal shares
participation-election-rule-equal-shares-text = The money is split evenly among the voters. Again and again the project is funded that asks the least of those who voted for it: they pay for it together.
participation-election-rule-greedy = Most votes first
participation-election-rule-greedy-text = Projects are looked at in the order of their votes, the most first. Each is funded if it fits into the money that is left.
participation-election-rule-bos = Equal shares with overspending
participation-election-rule-bos-text = The money is split evenly among the voters. Again and again the project is funded that asks the least of those who voted for it, also when their money covers only a part of its cost.
participation-election-rule-phragmen = Earning together (Phragmén)
participation-election-rule-phragmen-text = Every voter earns money at the same pace. As soon as the voters of a project have earned its cost together it is funded, and they begin anew from nothing.
participation-election-rule-maximin-support = Burden shared evenly
participation-election-rule-maximin-support-text = Projects are funded one by one, so that the voter who carries the most for them carries as little as possible.
participation-election-rule-expanding-approvals = First places first
participation-election-rule-expanding-approvals-text = The money is split evenly among the voters. First only the first places of the ballots count, then also the second, and so on: whenever the voters of a project can pay for it, it is funded.
participation-election-rule-welfare = The most for the money
participation-election-rule-welfare-text = Of all sets of projects that the money can pay for, the one is funded that is worth the most to all voters together.
participation-election-utility = What is a funded project worth to who voted for it?
participation-election-utility-hint = If you are not sure, leave it as it is.
participation-election-utility-usual = What goes with the ballots
participation-election-utility-cost = Its cost
participation-election-utility-cost-text = A project is worth to its voters what it costs: money spent on what they wanted.
participation-election-utility-cardinality = The same for each project
participation-election-utility-cardinality-text = Each project is worth the same to those who voted for it, whatever it costs.
participation-election-utility-sqrt-cost = The square root of its cost
participation-election-utility-sqrt-cost-text = A project is worth to its voters the square root of its cost: more if it is larger, but not as much more.
participation-election-utility-points = Its points
participation-election-utility-points-text = A project is worth to a voter the points that it was given.
participation-election-utility-borda = Its place
participation-election-utility-borda-text = A project is worth to a voter as many points as there are projects below it on the ballot.
participation-election-completion = What happens with money that is left over?
participation-election-completion-hint = Only equal shares leave money over in this way.
participation-election-completion-none = Nothing: it stays with the town
participation-election-completion-add1 = The shares grow step by step
participation-election-completion-add1-text = As this leaves money over, the count is repeated with larger shares until the projects would cost more than there is; the last outcome that the money pays for counts.
participation-election-completion-add1-fill = The shares grow, then most votes first
participation-election-completion-add1-fill-text = As this leaves money over, the count is repeated with larger shares until the projects would cost more than there is. What is still left goes to the projects with most votes that fit.
participation-election-completion-epsilon = To what its voters can nearly pay
participation-election-completion-epsilon-text = What is left goes to the projects whose voters can pay the most of it; the rest is paid by everybody else.
participation-election-completion-greedy = To the most votes
participation-election-completion-greedy-text = What is left goes to the projects with most votes that fit.
participation-election-least = How many votes does a project need at least? (optional)
participation-election-least-hint = With points: how many points
participation-election-least-text = Projects with fewer than { $votes } votes or points get no money.
participation-election-ties-text = Where projects are equal, the one with more votes wins, then the cheaper one, then the one with the lower number.
participation-election-how-counted = How the votes are counted
participation-election-fill-approval = { $most ->
    [one] Tick the project that you want.
   *[other] Tick the projects that you want, up to { $most }.
}
participation-election-fill-points = You have { $points } points. Give each project that you want some of them, to { $most } projects at most.
participation-election-fill-ranking = Write 1 beside the project that you like best, 2 beside the next, and so on, up to { $most }. Leave the others empty.
participation-election-fill-knapsack = Tick the projects that you would pay for with the money there is, up to { $most }.
participation-election-pot = { $pot } ({ $money })
participation-election-read-project = Read about it
participation-election-none-stands = No project stands to vote yet. Projects are added here once they can be done and their cost is known.
participation-election-none-won = No project gets money.
participation-election-told-voters = { $voters ->
    [one] One person voted for projects here.
   *[other] { $voters } people voted for projects here.
}
participation-election-told-spent = { $spent } of { $budget } were given out.
participation-election-told-share = In the count that decided, each voter had { $share } to spend.
participation-election-told-won = Projects that get their money
participation-election-told-lost = Projects that get none
participation-election-told-paid = Where the money comes from
participation-election-told-why = Why, and what would have changed it
participation-election-paid-left-over = Paid with money that was left over.
participation-election-paid-common = Paid from the money of all.
participation-election-paid-full = { $voters ->
    [one] One of its voters pays { $each }.
   *[other] { $voters } of its voters pay { $each } each.
}
participation-election-paid-last = { $voters ->
    [one] One pays what was left of their share.
   *[other] { $voters } pay what was left of their shares.
}
participation-election-paid-tie = It was equal to others, and the order that was declared put it first:
participation-election-why-dear = It costs more than all the money there is.
participation-election-why-no-votes = Nobody voted for it.
participation-election-why-least = It has fewer votes than a project needs.
participation-election-why-ended = The count was over before its turn.
participation-election-why-outweighed = Other projects together are worth more to the voters for the same money.
participation-election-why-voters-short = { $votes ->
    [one] Its voters had { $had } left together: { $lacked } too little. One more voter with a whole share would have done.
   *[other] Its voters had { $had } left together: { $lacked } too little. { $votes } more voters with whole shares would have done.
}
participation-election-why-budget-short = When its turn came { $left } were left: { $lacked } too little.
participation-election-why-votes-more = { $votes ->
    [one] One more vote would have put it in time.
   *[other] { $votes } more votes would have put it in time.
}
participation-election-fair = How fair the result is
participation-election-fair-excluded = Voters who chose nothing that gets money: { $excluded } of { $voters }.
participation-election-fair-at-least = Voters who chose at least { $projects } of the projects that get money: { $voters }
participation-election-fair-holds = No group of voters with a project in common could have paid for it with its part of the money and got less.
participation-election-fair-complaints = These projects have groups of voters who could have paid for them with their part of the money, and got less:
participation-election-fair-group = { $voters ->
    [one] 1 voter
   *[other] { $voters } voters
}
participation-election-plain = What plain counting would have given
participation-election-plain-text = Plain counting funds the projects with most votes first, as long as the money lasts.
participation-election-plain-same = It would have funded the same projects.
participation-election-plain-only = Only plain counting would have funded:
participation-election-plain-not = It would not have funded:
participation-election-recount = Count again
participation-election-recount-text = This file has all ballots that count here, without names. With the program of this town, or any other that reads the format of Pabulib, anybody counts again and gets the same projects.
participation-election-pb = The ballots as a file (.pb)
participation-election-pb-digest = SHA-256 of the file, as the ledger has it:
participation-election-plain-better = Voters who get more of what they chose by the declared rule: { $voters }
participation-election-plain-worse = Voters who get less: { $voters }
participation-election-plain-even = Voters who get the same: { $voters }
participation-election-plain-excluded = Voters who would have got nothing with plain counting: { $voters }
participation-election-paid-point = { $voters ->
    [one] One of its voters pays { $each } for each point.
   *[other] { $voters } of its voters pay { $each } for each point.
}
participation-election-seal-town = This page runs without a script. The town’s program seals your vote for you: it sees for a moment what you choose, and does not keep it.
participation-election-seal-device = Your vote is sealed on this device. Only the sealed envelope is sent: the town’s program sees neither your code nor what you choose.
participation-election-seal-error = Error:
participation-election-seal-working = Your vote is being sealed and sent…
participation-election-seal-failed = Your vote could not be sealed or sent. Check your connection and cast it again. If it does not work on this device, use another one. What you chose was sent to nobody.
participation-election-paper-town = This page runs without a script. The town’s program makes your code for you: it sees it for a moment, and does not keep it.
participation-election-paper-device = Your code is made on this device. The town’s program signs your ballot paper without ever seeing the code.
participation-election-paper-working = Your ballot paper is being signed…
participation-election-paper-failed = Your ballot paper could not be signed. Check your connection and press the button again, with this page open. If you leave this page, try your code when you vote: it may be good already.
participation-election-paper-forged = The town’s answer is no signature of your ballot paper. Do not vote with this code. Tell the people who run the vote.
participation-election-key-destroyed = The secret half of this key was destroyed when the envelopes were opened, so that nobody can make more papers. Backups from before then may still hold it, sealed.
participation-election-why-left-over-short = When the money that was left over was given out, { $left } were left: { $lacked } too little.
participation-election-recount-title = Count an election again
participation-election-recount-what = Put in the ballots of any participatory budget, of this town or another, as a file in the format of Pabulib (.pb). You see what wins and why. Nothing of it is kept.
participation-election-recount-file = File of ballots (.pb)
participation-election-recount-ceilings = Keep to what the file sets as the least votes for a project and the most for a category
participation-election-recount-limits = Limits
participation-election-recount-count = Count
participation-election-recount-faults = These lines of the file cannot be understood:
participation-election-recount-link = Count the ballots of any election again
participation-election-fault-pb = Choose a file of ballots in the format of Pabulib (.pb)
participation-election-recount-busy = Others are counting just now. Try again in a minute.
participation-election-fault-slow = This way of counting takes too long for this file. Choose another, or count it with stoa tally
