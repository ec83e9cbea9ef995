"""English wordings of where an application stands.

A key is what the wordings mean: a default stage's number, an outcome, `waiting`, `reopened`, both parted by `+`, or
`own:FAMILY:N` for a stage that the default list lacks and that lies right behind stage N. Strokes part the wordings; a
word that ends in `*` stands for every word that begins so.
"""

from typing import Final

ENGLISH: Final[dict[str, str]] = {
    "0": """
        never applied | not applied | not applied yet | not yet applied | havent applied | have not applied |
        unapplied | did not apply | didnt apply | no application | to apply | to be applied | need to apply |
        want to apply | will apply | plan to apply | planning to apply | planned | considering | considered |
        wishlist | wish list | wishlisted | bookmark | bookmarked | saved | save | interested | very interested |
        prospect | prospects | prospective | lead | leads | potential | idea | ideas | backlog | todo | to do |
        target | targeted | shopping list | researching | research | evaluated | evaluating | evaluation | found |
        discovered | new | new lead | open to apply | draft | drafting | drafted | preparing | applying |
        preparing application | application started | started application | not started | not submitted |
        ready to apply | queued | queue | maybe | watching | watchlist | sourced | scouted | identified |
        shortlist | unsent | not sent | application in draft | apply later | later | apply | apply soon |
        apply next | will apply later | referral requested | requested referral | asked for referral |
        asked for a referral | seeking referral | waiting for referral | referral pending | need referral | in preparation | yet to apply
    """,
    "0+withdrawn": """
        skip | skipped | skipping | excluded | not interested | no interest | uninterested | wont apply | will not apply |
        decided not to apply | decided against applying | did not apply skipped | discarded | dismissed | ignore |
        ignored by me | pass on this | not applying | no longer interested in applying | not worth it |
        bad fit for me | not qualified | not eligible | unqualified | overqualified
    """,
    "1": """
        applied | applied no reply | apply done | application | applications | application sent |
        application submitted | submitted application | submitted | submission | sent | sent application |
        sent resume | sent cv | cv sent | resume sent | resume submitted | submitted resume | cv submitted |
        applied online | applied via referral | easy applied | quick applied | application complete |
        application completed | application received | received application | received confirmation |
        confirmation received | confirmation | confirmed receipt | acknowledged | acknowledgement | acknowledgment |
        application acknowledged | received | receipt confirmed | application confirmed | no response yet |
        no reply yet | not heard back yet | havent heard back yet | havent heard back | viewed |
        application viewed | resume viewed | seen | opened | re applied | reapplied | referred |
        referral submitted | cold applied | cold application | active application | app submitted | app sent |
        waiting for first response | recruiter viewed | profile viewed | emailed application | application emailed
    """,
    "1+rejected": """
        application rejected | rejected application | application denied | application declined |
        application unsuccessful | auto rejected | auto reject | auto rejection | autorejected |
        automated rejection | automatic rejection | automatically rejected | instant rejection | resume rejected |
        cv rejected | rejected at application | rejected without interview | rejected no interview |
        rejected before interview | not selected for interview | not selected for an interview |
        no interview rejected | rejected at resume screen | rejected on resume | rejected at screening stage |
        failed resume screen | failed application | didnt get an interview | ats rejected | rejected by ats |
        not invited to interview | rejected pre interview | screened out | not shortlisted
    """,
    "1+no_reply": """
        application ignored | ignored application | ignored | no response to application | application ghosted |
        ghosted after applying | applied no response | applied ghosted | applied never heard back
    """,
    "1+withdrawn": "application withdrawn | withdrew application | withdrawn application | withdraw application",
    "2": """
        response | responded | response received | received response | got response | got a response | reply |
        replied | reply received | received reply | got reply | heard back | they replied | answered |
        answer received | positive response | positive reply | response no interview yet | recruiter contacted me |
        recruiter contact | recruiter contacted | contacted by recruiter | recruiter reached out |
        they reached out | reached out to me | contacted me | they contacted me | recruiter outreach |
        recruiter inquiry | recruiter enquiry | recruiter email | recruiter message | recruiter replied |
        recruiter responded | hiring manager inquiry | hiring manager outreach | hiring manager contacted me |
        inbound | inbound recruiter | headhunted | headhunter contacted me | external recruiter convo |
        external recruiter conversation | external recruiter call | external recruiter | agency call |
        agency contact | in contact | in touch | in conversation | in discussion | in discussions | in talks |
        contacted | shortlisted | short listed | longlisted | selected for interview | moved forward |
        moving forward | next steps | next round | advanced | in conversations | conversation started |
        more info requested | additional information requested | further information requested | questionnaire |
        screening questions | screening questionnaire | application form sent | request for availability |
        availability requested | passed resume screen | passed resume screening | passed cv screening |
        interest shown | employer contacted me
    """,
    "3": """
        phone | phone interview | phone screen | phone screening | phonescreen | phone call | telephone interview |
        telephone screen | telephone screening | telephonic | telephonic interview | telephonic round | telephone |
        call | screening call | screen call | screener | screening | screen | screened | initial screen |
        initial screening | initial call | initial interview | initial phone screen | initial phone interview |
        intro call | introductory call | intro | introduction call | intro chat | first call | first contact call |
        first chat | chat | informal chat | coffee chat | recruiter screen | recruiter screening | recruiter call |
        recruiter chat | recruiter phone screen | recruiter phone call | recruiter interview | recruiter convo |
        recruiter conversation | recruiter meeting | recruiter intro | recruiter round | spoke with recruiter |
        spoke to recruiter | talked to recruiter | hr screen | hr screening | hr call | hr phone screen |
        hr phone call | hr chat | hr conversation | hr recruiter call | hr recruiter screen | hr phone interview |
        talent screen | talent call | talent acquisition call | phone technical | prescreen | pre screen |
        pre screening | prescreening | pre screen call | screening interview | interview screen | screening round |
        phone round | phone screen interview | tech screen | technical screen | tech phone screen |
        technical phone screen | technical phone interview | tech phone interview | technical screening |
        tech screening | general phone screen | phone technical screen | discovery call | exploratory call |
        video screen | zoom screen | recruiter | one way interview | one way video interview |
        asynchronous interview | async interview | hirevue | video assessment | exploratory chat |
        informational call | telephone call | phoned | had a call | call with recruiter | call with hr
    """,
    "4": """
        interview | interviews | interviewing | interviewed | in interview | in interviews | interview stage |
        interview process | in interview process | in process of interviewing | job interview |
        technical interview | tech interview | technical | technical round | tech round | technicals |
        coding interview | live coding | live coding interview | pair programming | system design |
        system design interview | whiteboard | whiteboard interview | behavioral | behavioural |
        behavioral interview | behavioural interview | culture fit | culture interview | culture fit interview |
        cultural interview | values interview | hiring manager | hiring manager interview | hiring manager call |
        hiring manager screen | hiring manager round | hm interview | hm screen | hm call | hm round |
        manager interview | manager call | manager round | team interview | team call | meet the team |
        peer interview | video interview | virtual interview | zoom interview | online interview | teams interview |
        skype interview | video call | zoom call | in person interview | in person | face to face |
        face to face interview | f2f | f2f interview | onsite | on site | onsite interview | on site interview |
        virtual onsite | virtual on site | onsite visit | site visit | on campus | on campus interview |
        campus interview | superday | interview day | interview loop | loop | case interview | hr interview |
        competency interview | functional interview | group interview | department interview | director interview |
        interview with manager | interview with team | interview with hiring manager | lead interview |
        design interview | portfolio review | portfolio interview | domain interview | machine coding round |
        invited to interview | invited for interview | interview invite | interview invitation | round one | r1 |
        structured interview | 1 1 interview | interview prep
    """,
    "5": """
        panel | panel interview | panel round | final | final round | final interview | final rounds | final stage |
        final onsite | final on site | final round interview | final interviews | last round | last interview |
        finals | finalist | final call | followup interview | follow up interview | later interviews |
        executive interview | exec interview | ceo interview | cto interview | vp interview | founder interview |
        founder call | founders call | founder round | executive round | executive call | leadership interview |
        leadership round | partner interview | partner round | director round | hr round | hr final round |
        bar raiser | multiple interviews | round two | r2 | second onsite | second on site | second round onsite |
        meet the ceo | meet the founders
    """,
    "6": """
        offer | offers | offered | job offer | offer received | received offer | got offer | got an offer |
        got the offer | offer extended | extended offer | verbal offer | written offer | formal offer | offer made |
        offer letter | offer stage | offer letter received | pre offer | offer negotiation | negotiating offer |
        negotiating | negotiation | negotiations | in negotiation | in negotiations | salary negotiation |
        contract negotiation | offer in negotiation | offer pending | pending offer decision | offer under review |
        considering offer | evaluating offer | contract sent | sent contract | counter offer | counteroffer | contract received | contract offered |
        offer in hand | conditional offer | accepted pending offer
    """,
    "6+rejected": """
        offer rescinded | rescinded | rescinded offer | offer withdrawn | offer revoked | revoked |
        withdrawn offer | offer retracted | offer pulled | offer cancelled | offer canceled
    """,
    "offer_declined": """
        offer declined | declined offer | offer rejected | rejected offer | declined the offer |
        rejected the offer | turned down offer | offer turned down | turned down the offer | decline offer |
        reject offer | offer refused | refused offer | refused the offer | i declined the offer |
        i rejected the offer | offer not accepted | declined job offer | offer declined by me
    """,
    "accepted": """
        accepted | accept | acceptance | offer accepted | accepted offer | accept offer | accepted the offer |
        hired | hire | signed | signed offer | signed contract | contract signed | offer signed | got the job |
        got job | started | started job | onboarding | onboarded | joined | joining | job accepted | accepted job |
        success | successful | employed | landed | won | placed | starting | start date set | position accepted |
        accepted position | got it
    """,
    "rejected": """
        rejected | reject | rejection | rejections | rejected by company | rejected by employer |
        rejection received | received rejection | rejection email | rejection letter | got rejected | was rejected |
        denied | denial | declined | declined by company | declined by employer | company declined | turned down |
        unsuccessful | not successful | not selected | wasnt selected | was not selected | not chosen |
        not accepted | not hired | not cleared | not moving forward | no longer moving forward | not proceeding |
        not progressing | not progressed | wont move forward | not a fit | not a good fit | not a match | no match |
        no fit | not the right fit | failed | fail | refused | refusal | no offer | no offer received |
        no offer made | didnt get it | did not get it | didnt get the job | didnt pass | did not pass | eliminated |
        dropped by company | cut | disqualified | passed on me | passed over | they passed | company passed |
        went with another candidate | went with someone else | chose another candidate | chose someone else |
        other candidate selected | another candidate chosen | hired someone else | regret | regret email | regrets |
        regretted | nope | bounced | lost | thanks but no thanks | negative | negative response | unfortunately |
        dinged | kicked out | not considered | no longer under consideration | no longer considered |
        no longer in consideration | not under consideration | not continuing | not advancing | unselected |
        non selected | moved on with other candidates | moved forward with other candidates |
        moving forward with other candidates | moving forward with another candidate | rejected by them
    """,
    "withdrawn": """
        withdrawn | withdrew | withdraw | withdrawal | i withdrew | withdrawn by me | withdrew myself |
        self withdrawn | candidate withdrew | candidate withdrawn | withdrawn by candidate | applicant withdrew |
        withdrew candidacy | withdrew from process | dropped out | pulled out | pulled application | backed out |
        bowed out | opted out | self rejected | self rejection | self reject | rejected by me | i rejected them |
        i rejected | i declined | declined by me | i declined them | i passed | passed by me | i turned it down |
        turned down by me | i said no | no longer interested | lost interest | not pursuing | no longer pursuing |
        stopped pursuing | cancelled by me | canceled by me | abandoned | i cancelled | i canceled | i quit |
        i bailed | retracted application | i ended it | declined interview | interview declined |
        declined to interview | declined to proceed | accepted other offer | accepted another offer |
        accepted a different offer | accepted offer elsewhere | accepted elsewhere | accepted another job |
        took another job | took another offer | took other offer | hired elsewhere | joined elsewhere | i ghosted them
    """,
    "no_reply": """
        no reply | no response | no answer | no response received | no reply received | ghost | ghosted | ghosting |
        got ghosted | ghosted me | was ghosted | ghosted by company | ghosted by recruiter | unresponsive |
        nonresponsive | never heard back | never heard | never responded | never replied | didnt hear back |
        did not hear back | no word | nothing heard | heard nothing | radio silence | silence | silent | crickets |
        assumed rejected | presumed rejected | assumed rejection | assumed no | stale | went silent | went dark |
        gone cold | went cold | gone quiet | timed out | timeout | no feedback | no contact | not responded |
        no response ghosted | no callback | no call back | unanswered | not replied | no news | left on read |
        presumed dead | assumed dead | no updates
    """,
    "position_closed": """
        closed | position closed | job closed | role closed | closed position | closed job | posting closed |
        listing closed | requisition closed | req closed | expired | job expired | posting expired |
        listing expired | ad expired | filled | position filled | role filled | job filled | position was filled |
        filled internally | position filled internally | internal hire | internal candidate | position cancelled |
        position canceled | role cancelled | role canceled | job cancelled | job canceled | requisition cancelled |
        requisition canceled | req cancelled | position eliminated | role eliminated | position removed |
        job removed | posting removed | listing removed | taken down | posting taken down | no longer available |
        position no longer available | job no longer available | no longer hiring | not hiring | hiring freeze |
        hiring frozen | position frozen | role frozen | req frozen | headcount frozen | job gone | posting gone |
        no longer accepting applications | no longer accepting | no longer filling the position |
        no longer filing the position | not filling the position | position withdrawn | role withdrawn | cancelled by company | canceled by company |
        cancelled by employer | canceled by employer | company cancelled | company canceled |
        unavailable | link dead | dead link | job unavailable | role was filled | role no longer available |
        company closed | hired internally | role pulled | position pulled | vacancy closed | vacancy filled
    """,
    "waiting": """
        in progress | inprogress | progress | in process | inprocess | processing | process | ongoing | on going |
        pending | waiting | awaiting | wait | waiting to hear | waiting to hear back | waiting for response |
        awaiting response | waiting for reply | awaiting reply | waiting for answer | awaiting answer |
        waiting on response | waiting on them | waiting for feedback | awaiting feedback | waiting for decision |
        awaiting decision | awaiting results | waiting for results | pending response | pending decision |
        pending review | pending feedback | under review | in review | reviewing | being reviewed |
        under consideration | in consideration | being considered | active | open | current | on hold | hold |
        onhold | paused | position on hold | role on hold | kept on file | still open | application in progress |
        application in review | application under review | application pending | resume review | resume screening |
        resume screen | resume under review | cv screening | cv review | application screening |
        application review | review | follow up | followup | followed up | follow up sent | followed up with |
        to follow up | needs follow up | following up | thank you sent | waitlist | waitlisted | wait listed |
        wait list | in pool | talent pool | undecided | in the works | alive | live | in pipeline | pipeline |
        tbd by company | in play
    """,
    "reopened": "reopened | re opened | reactivated | resumed | revived | back on | back in process | reconsidered",
    "own:coding:2": """
        coding challenge | code challenge | coding test | code test | coding assessment | coding exercise |
        coding task | coding assignment | coding round | programming test | programming challenge |
        programming assignment | codesignal | code signal | hackerrank | hacker rank | codility | leetcode |
        leet code | karat | coderpad | coder pad | codepair | hackerearth | test gorilla | testgorilla | codingame |
        devskiller | challenge | tech challenge | technical challenge | dev challenge | code screen |
        coding screen | data challenge | sql test | hr rank
    """,
    "own:assessment:2": """
        oa | oas | online assessment | online assessments | online test | assessment | assessments |
        skills assessment | skill assessment | skills test | skill test | aptitude test | aptitude |
        aptitude round | psychometric test | psychometric | psychometrics | personality test |
        personality assessment | written test | written exam | written round | exam | test | tests | tested |
        screening test | quiz | technical test | tech test | technical assessment | tech assessment |
        cognitive test | gamified assessment | pymetrics | predictive index | iq test | logic test | english test |
        language test | typing test
    """,
    "own:take_home:2": """
        take home | takehome | take home assignment | take home test | take home task | take home project |
        take home challenge | take home exercise | take home assessment | takehome assignment | takehome test |
        takehome challenge | take home coding challenge | take home submission | take home interview | homework |
        assignment | task | test task | test assignment | technical assignment | technical task |
        technical exercise | test project | sample project | design challenge | design exercise | design task |
        writing test | writing sample | sample work | work sample
    """,
    "own:case_study:3": "case study | case study round | business case | case presentation | case exercise",
    "own:assessment_center:3": "assessment center | assessment centre | assessment day | ac",
    "own:presentation:4": """
        presentation | presentation round | panel presentation | demo lesson | teaching demo | job talk
    """,
    "own:trial:4": "trial | trial day | trial shift | work trial | paid trial | shadow day | shadowing | stage day",
    "own:references:5": """
        reference check | references check | reference checks | references checked | checking references |
        references | references requested | reference | reference requested
    """,
    "own:background:5": """
        background check | background checks | background screening | security clearance | clearance | drug test |
        medical check | document verification | paperwork
    """,
    "own:team_match:5": """
        team match | team matching | team matching stage | hiring committee | hc | committee review | debrief
    """,
    "filler": """
        by recruiter | by the recruiter | by hr | by hiring manager | by the hiring manager | by manager |
        by email | by phone | via email | via phone | over the phone | over phone | by company | by employer |
        by the team | from recruiter | from hr | from company | through referral | via linkedin | with recruiter |
        thank you | not yet | the process | the company | company name | this time | at this time
    """,
    "ask": """
        email sent | sent email | emailed | message sent | messaged | connected | connection sent | networking |
        passed | pass | dead end | dead | done | complete | completed | inactive | archived | archive | cancelled |
        canceled | other | misc | removed | deleted | reached out | contact | email | yes | no | ok | finished |
        ended | end | over | declined or rejected | result | status | stage | outcome | none | no longer active |
        x | resolved | unclear | duplicate
    """,
}  # fmt: skip
