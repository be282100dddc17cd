### What rules object to in the drawing of a journey and in its shares.

## Buttons

check-mark-start = Customers begin at { $name }
check-mark-goal = { $name } is a goal
check-mark-drop-off = Customers leave at { $name }
check-say-trigger = Say what makes them go back
check-scale-shares = Scale them to 100 %
check-clear-shares = Take the share back
check-fill-shares = Fill in equal shares

## Rules

check-unreachable-title = Not reachable
check-unreachable = No way leads customers to { $name }{ $more ->
    [0] .
    [one] {" "}and what follows it.
   *[other] {" "}and { $more } more behind it.
}
check-unreachable-marketing = On this map nobody ever gets there, so it counts in no figure, whatever it costs.
check-unreachable-it = What it runs on seems to serve nobody, and may be switched off by mistake.
check-unreachable-mend = Draw the way that leads there, or say that customers begin there.

check-dead-end-title = Dead end
check-dead-end = { $name } leads nowhere.
check-dead-end-marketing = Customers are left standing, and nobody can tell whether they got what they came for.
check-dead-end-it = Nobody can see which system takes over from here.
check-dead-end-mend = Draw what comes next, or say that customers leave here or have reached the goal.

check-no-way-to-goal-title = No way to a goal
check-no-way-to-goal = { $which ->
    [journey] No way leads from a start of { $journey } to a goal.
   *[touchpoint] From { $name } on, customers can only leave{ $more ->
        [0] .
        [one] , and from one more behind it.
       *[other] , and from { $more } more behind it.
    }
}
check-no-way-to-goal-marketing = Who comes here is lost for the goal, whatever was spent to bring them.
check-no-way-to-goal-it = What runs here cannot be told by what it brings, so its outage looks free.
check-no-way-to-goal-mend = { $which ->
    [journey] Draw the way that is missing between start and goal.
   *[touchpoint] Draw a way back, or say that { $name } is where customers leave.
}

check-closed-loop-title = Loop without a way out
check-closed-loop = { $count ->
    [one] Who comes to { $names } stays there for ever.
   *[other] Who comes into the loop of { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } never leaves it.
}
check-closed-loop-marketing = Nobody does that: a way out is missing on the map, and with it those who leave.
check-closed-loop-it = The load and cost of these touchpoints would grow without end, so neither can be told.
check-closed-loop-mend = Draw where customers leave the loop, or give its ways shares that leave a rest.

check-start-missing-title = No start
check-start-missing = Nobody said where customers begin in { $journey }.
check-start-missing-marketing = Without a beginning there is no conversion: it could be a part of anything.
check-start-missing-it = What customers reach, and what an outage cuts off, is counted from where they begin.
check-start-missing-mend = Say at which touchpoint customers come in.

check-goal-missing-title = No goal
check-goal-missing = Nobody said what customers are to reach in { $journey }.
check-goal-missing-marketing = Without a goal nothing tells whether the journey works, or what to improve.
check-goal-missing-it = Without a goal no outage costs anything, and no system can be told critical.
check-goal-missing-mend = Say which touchpoint is what you want customers to reach.

check-stage-backwards-title = Back to an earlier stage without a reason
check-stage-backwards = { $from } leads back to { $to }, in the earlier stage { $stage }, and nothing says why.
check-stage-backwards-marketing = Something sends customers back. Unless it is meant, it is worth knowing what.
check-stage-backwards-it = It may be an error that makes them begin again, or an arrow drawn the wrong way round.
check-stage-backwards-mend = Say on the arrow what makes customers go back, or turn it round.

check-share-sum-title = Shares above 100 %
check-share-sum = { $which ->
    [below] A share that leaves { $name } is below 0.
   *[above] The shares that leave { $name } add up to { $percent } %.
}
check-share-sum-marketing = Until they can be parts of a whole, no conversion and no value is shown for the journey.
check-share-sum-it = Until they can be parts of a whole, no outage of the journey can be priced.
check-share-sum-mend = { $which ->
    [below] Take the share back, or say the right one.
   *[above] Scale them to 100 %, or correct the one that is wrong.
}

check-share-assumed-title = Shares that nobody told
check-share-assumed = At { $name } { $said ->
    [one] one share is
   *[other] { $said } shares are
} known and { $silent ->
    [one] one is not: the other { $percent } % are taken to go that way.
   *[other] { $silent } are not: the other { $percent } % are taken to be shared alike.
}
check-share-assumed-marketing = Conversion rests on this guess, and nobody who drops off here is seen.
check-share-assumed-it = What an outage costs rests on this guess.
check-share-assumed-mend = Say the shares, or accept the equal ones.
