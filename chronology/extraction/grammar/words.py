"""The words of English that extraction knows: what kind each is, and what happening its verbs and nouns tell of."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping

from chronology.expressions.words.irregular import NO_PASTS
from chronology.expressions.words.irregular import PARTICIPLES
from chronology.expressions.words.irregular import PASTS
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.lexicon import set_of

PRESENT = row(
    "says say tells announces states reports claims adds explains argues warns insists declares confirms admits denies acknowledges reveals "
    "suggests concedes asserts stresses alleges estimates predicts promises vows pledges calls describes demands urges speaks writes "
    "concludes accuses blames believes thinks knows hopes expects feels fears understands considers sees shows indicates means "
    "wants needs seems appears becomes remains continues includes contains consists makes takes gives gets goes comes runs holds keeps lives "
    "works owns sells buys uses leads plays plans begins starts ends opens closes meets arrives returns leaves passes faces follows "
    "allows helps offers provides requires depends serves supports stands dates sits lies lets brings sends prevents expires resumes "
    "believe think want seem appear remain include allow require agree agrees attributes replaces accounts hits strikes kills wins "
    "employs operates manages carries produces generates receives belongs earns teaches oversees loses signs visits launches unveils introduces resigns dies falls rises dismisses rejects accepts declines defeats beats claims indicate allege argue insist warn deny describe predict suggest admit confirm accuse tell "
    "explain announce declare "
    "traces stops appoints invades captures seizes withdraws surrenders ratifies adopts approves elects nominates sacks suspends flees expels deports "
    "extradites acquits frees executes hangs shoots assassinates explodes derails erupts evacuates recovers discovers founds establishes "
    "creates builds completes inaugurates marries joins settles emigrates retires publishes sues overturns upholds reopens reaches raises "
    "imposes extends freezes cedes annexes occupies besieges liberates proclaims succeeds abdicates deposes overthrows convenes adjourns "
    "disbands merges acquires hires refuses postpones cancels abandons maintains contends testifies seeks asks enters departs detains injures threatens retaliates dissolves"
)
"""Forms of the present that are common in news; a noun of the same letters is told by the word before it."""

NO_VERBS = NO_PASTS | set_of(
    "wed shed sled beloved co-accused unprecedented aged gifted renowned armed concerned unlimited limited aforementioned sophisticated "
    "talented king ring spring string wing thing nothing something anything everything morning evening according including regarding "
    "concerning pending wedding building ceiling meaning outstanding sibling sterling excluding notwithstanding sing bring swing sting "
    "cling wring fling lightning pudding beijing"
)
"""Words that end as verbs do and are none, or none that tells of a happening."""

UNDOING = set_of(
    "unveiled unsealed united unified unleashed undermined uncovered unloaded unfolded unlocked unearthed unsettled unnerved unpacked unseated "
    "undressed untied unhinged uploaded uprooted understated undersigned"
)
"""Verbs in "un-": of others the participle only describes."""

NO_ADVERBS = set_of(
    "early family reply supply daily weekly monthly yearly likely unlikely italy july rally assembly ally apply rely elderly friendly "
    "deadly costly holy ugly lonely anomaly monopoly comply imply multiply lovely sally emily kelly molly sicily bully"
)
"""Words that end in "-ly" and are no adverbs."""

ADVERBS = row(
    "also already just now still then yet even only later soon once again thus twice always often ever together "
    "far so all both briefly first here there too quite rather very almost afterwards thereafter"
)
DETERMINERS = row(
    "the a an this these those his its their our my your no any some each every another several many few such whose"
)
PRONOUNS = row("he she it they we i you nobody someone somebody everyone anyone others who")
PREPOSITIONS = row(
    "of in on at by for from with into onto over under between among against through during without within about around near "
    "across behind beyond above below towards toward despite amid along off out up down per via than like upon following throughout"
)

GROUPS: tuple[tuple[str, Iterable[str]], ...] = (
    ("p", PASTS & PARTICIPLES),
    ("P", PASTS - PARTICIPLES),
    ("Q", PARTICIPLES - PASTS | {"done"}),
    ("V", PRESENT),
    ("A", ADVERBS),
    ("N", row("not never n't")),
    ("M", row("will shall won't")),
    ("O", row("would should can could may might must cannot wouldn't shouldn't can't couldn't")),
    ("H", row("has have hasn't haven't")),
    ("D", row("had hadn't")),
    ("B", row("is are am isn't aren't")),
    ("W", row("was were wasn't weren't")),
    ("X", row("been")),
    ("Y", row("be")),
    ("Z", row("being")),
    ("d", row("do does don't doesn't")),
    ("e", row("did didn't")),
    ("T", row("to")),
    ("C", row("and but or nor")),
    ("t", row("that")),
    ("w", row("which where whom")),
    ("S", row("when while whereas although though because until after before since if unless once")),
    ("a", row("as")),
    ("J", DETERMINERS),
    ("K", row("her him them me us himself herself itself themselves more most other less")),
    ("R", PRONOUNS),
    ("F", PREPOSITIONS),
    ("s", row("'s")),
)
"""The letters of the sketch, and the words they stand for; the first table that has a word says its kind."""

KINDS: Mapping[str, str] = {
    spelt: letter
    for letter, words in reversed(GROUPS)
    for word in words
    for spelt in (word, word.replace("'", "’"))
}
NEGATIONS = frozenset(word for word in KINDS if word.endswith(("n't", "n’t"))) | {
    "not",
    "never",
    "cannot",
    "neither",
}

SAYING = set_of(
    "say tell announce state report claim add explain note argue warn insist declare confirm admit deny acknowledge reveal suggest "
    "comment remark concede assert contend maintain testify stress emphasise emphasize allege estimate predict promise vow pledge describe ask demand urge "
    "speak talk write conclude mention accuse blame respond reply"
)
"""Verbs of speech, which a report's own day or its episode dates."""

QUOTING = set_of("recalled remembered recalls remembers joked laughed thought")
"""Verbs that tell of a quotation and are none of speech."""

ANNOUNCING = SAYING - set_of("accuse argue ask blame demand deny insist speak talk urge write")
"""Verbs of speech by which reports tell what was said to them."""

ANSWERING = set_of("deny confirm admit acknowledge")
"""Verbs of speech by which somebody answers what has been told."""

BODIES = set_of(
    "magistrate magistrates judge judges court courts committee committees council board panel tribunal inquiry congress parliament "
    "senate jury bench commission commons mps lawmakers justices registrar coroner lords sheriff grand assembly benches ombudsman"
)
"""Whom somebody stands or something is brought before."""

KNOWING = set_of(
    "think believe know hope expect feel fear understand consider see find show indicate mean learn hear"
)
"""Verbs that, like those of speech, may be followed by a clause of their own without "that"."""

STATIVE = set_of(
    "be have own know believe think want need seem remain include contain consist belong live lie stand mean depend "
    "feel consider hope exist weigh resemble deserve involve"
)
"""Verbs of states, which no single day dates."""

STOPWORDS = set_of(
    "the a an of in on at to and for by with from is are was were has have had been be his her their its that"
)
"""Words that tell nothing of what happened."""
