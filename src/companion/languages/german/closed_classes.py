"""The German words that are few and fixed, as constants: nothing comes in, word lists go out."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as a text."""
    return frozenset(text.split())


FUNCTION_WORDS = words("""
    der die das den dem des dessen deren denen ein eine einen einem einer eines kein keine keinen keinem
    keiner keines ich mich mir du dich dir er ihn ihm sie es wir uns ihr euch ihnen sich man mein meine
    meinen meinem meiner meines dein deine deinen deinem deiner deines sein seine seinen seinem seiner
    seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure euren eurem
    eurer eures dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem
    mancher manche manches manchen manchem solcher solche solches solchen solchem solch manch welcher welche
    welches welchen welchem wer was wen wem wessen wo wie wann warum weshalb wieso alle alles allen allem
    aller beide beiden viele vielen vieler vieles wenige wenigen einige einigen einiger andere anderen
    anderer anderes anderem selbst selber und oder aber denn sondern doch sowie bzw als wenn weil dass daß
    ob damit obwohl während nachdem bevor ehe bis seit sobald solange falls indem da so dann also nicht nie
    niemals nur auch schon noch sehr mehr mal ja nein hier dort nun jetzt immer wieder zwar etwa fast ganz
    gar kaum bereits in im ins an am ans auf aufs aus bei beim mit nach von vom vor vorm zu zum zur über
    unter um durch für gegen ohne entlang außer neben zwischen hinter trotz wegen statt laut dank gegenüber
    ab binnen mittels bin bist ist sind seid war warst waren wart sei seien wäre wären gewesen habe hast hat
    haben habt hatte hattest hatten hätte hätten werde wirst wird werden werdet wurde wurden würde würden
    worden
    """)
"""Articles, pronouns, conjunctions, prepositions, auxiliaries: never a form made by inflection."""

ADVERBS = words("""
    allein allenfalls allerdings anders auseinander bald beinahe besonders bisher bislang daher dahin
    dahinter damals danach daneben daran darauf daraus darin darüber darum darunter davon davor dazu
    dazwischen demnach dennoch derart derzeit deshalb deswegen drüben eben ebenfalls ebenso eher einander
    einmal einst endlich entlang erst etwas freilich gar gerade gern gestern halt heute hin hinten hingegen
    immerhin indes indessen innen irgendwie jedenfalls jedoch jemals kürzlich leider meist meistens mitunter
    morgen möglichst nachher nebenan nirgends nämlich oben oft ohnehin quasi rechts schließlich seither
    seitdem sofort sogar somit sonst soweit später stets trotzdem umsonst ungefähr unten unterdessen
    vielleicht vielmehr vorbei vorher vorhin vorn vorne weg weiter weiterhin wiederum wohl zuerst zugleich
    zuletzt zumal zumindest zunächst zurück zusammen zuvor zuweilen übrigens überhaupt abseits anstatt
    anstelle angesichts anhand aufgrund bezüglich diesseits einschließlich gemäß hinsichtlich infolge
    inmitten innerhalb jenseits mangels mithilfe mitsamt namens oberhalb samt seitens sofern sowohl unweit
    unterhalb zufolge zugunsten zuliebe zuungunsten zuwider weder entweder insofern inwiefern wobei wodurch
    je pro per nebst nichts niemand jemand zweimal dreimal manchmal diesmal nochmal allemal außerdem nachts
    abends morgens mittags dafür dadurch dabei überall ringsum rundum hinzu heraus herein genug insgesamt
    gerne öfter bitte wofür wogegen womit wonach woran worauf woraus worin worüber wovon wozu
    """)
"""Adverbs and rarer prepositions and conjunctions: they have no other forms."""

CONJUNCTIONS = (
    "und",
    "oder",
    "sowie",
    "bzw.",
    "beziehungsweise",
    "wie",
    "wie auch",
    "als auch",
    "sondern auch",
    "noch",
    "aber auch",
    "bis",
    "statt",
    "anstatt",
    "und/oder",
    "respektive",
    "&",
)
"""What may stand between two words that share a part: *Außen- und Verteidigungsminister*."""

PARTICLES = words("""
    ab abwärts an auf aufrecht aufwärts aus auseinander bei beisammen bereit bevor bloß da dabei dafür
    dagegen daheim daher dahin daneben danieder dar daran darauf davon davor dazu dazwischen dran drauf
    drein durch ein einher empor entgegen entlang entzwei fehl feil fern fertig fest fort frei gegenüber
    gerade gleich gut haus heim her herab heran herauf heraus herbei herein hernieder herüber herum herunter
    hervor herbei hin hinab hinan hinauf hinaus hindurch hinein hintan hinterher hinüber hinunter hinweg
    hinzu hoch inne irre kaputt kennen klar krank kund kürzer lahm leid los mit nach nahe nieder offen preis
    quer rauf raus rein rum runter ran rüber schwarz sicher spazieren stand statt still tot teil um umher
    umhin unter überein übrig über voll voran voraus vorbei vor vorher vorüber vorweg wach wahr weg weh
    weiter wett wider wieder wund zu zufrieden zugute zunichte zurecht zurück zusammen zuvor zuwider
    zugrunde zustande zuteil zutage
    """)
"""First parts of separable verbs: *stockte … auf*."""

CLOSERS = words("""
    und oder aber sondern denn doch als wie sowie um dass daß weil wenn ob statt ohne anstatt bis bevor ehe
    nachdem während obwohl damit indem sodass seit sobald solange falls beziehungsweise bzw sowohl weder
    """)
"""Words that may follow a particle that closes its clause: *stockte auf und …*."""

FOLLOWERS = words("""
    ich du er sie Sie es wir ihr man mich dich mir dir ihn ihm ihnen uns euch sich das die ein eine einen
    keine keinen nichts
    """)
"""Words after a finite verb that begins a sentence, and hardly after a noun there: *Macht er …*."""

PLACEHOLDERS = words("""
    jemand jemanden jemandem jemandes jmd. jmdn. jmdm. jmds. jd. jdn. jdm. jds. jmd jmdn jmdm jmds jdn jdm
    jds etwas etw. etw sich
    """)
"""What a dictionary writes before a verb for whom or what it needs; not part of what is found."""

JOINTS = ("", "s", "es", "n", "en", "er", "e")
"""What may join the parts of a compound: *Arbeit-s-amt*."""

PREPOSITIONS = words("""
    von vom der des den dem für und oder in im an am auf aus bei mit nach über unter vor zu zum zur gegen
    ohne zwischen um durch of the de du da dos del di bin ibn
    """)
"""Small words after which a title goes on without being declined: *Vereinigte Staaten von Amerika*."""

COMPOUND_PREFIXES = words("""
    allein alt anti außen binnen blau blind dauer drei einzel erst ex fein fern frei fremd früh ganz gegen
    gelb gesamt groß grün grund halb haupt heiß hinter hoch innen inter ko kalt klein kurz lang leicht links
    mega mehr mikro miss mit mittel multi nahe neben neo neu nicht nieder ober online original post privat
    pro pseudo rechts reise roh rot rück sammel schnell schwarz schwer selbst sonder spät spezial stark süd
    super teil tief trans treib trocken ultra un unter ur vice viel vize voll voraus vor vorder wasch weiß
    weit wohn zentral sozial liberal national zweit dritt zwei zwischen über nord ost west süd
    """)
"""First parts of compounds that are no nouns: *Großoffensive*, *Nebenwirkung*."""
