"""The measure of a treebank, on a small one of our own."""

from __future__ import annotations

import pytest

from figures import Figures
from gold import main, measure, sentences

ROWS = {
    "Die Häuser im Dorf.": [
        "1 Die der DET 2 det",
        "2 Häuser Haus NOUN 0 root",
        "3-4 im _ _ _ _",
        "3 in in ADP 5 case",
        "4 dem der DET 5 det",
        "5 Dorf Dorf NOUN 2 nmod",
        "6 . . PUNCT 2 punct",
    ],
    "Er stockt die Haus-Truppe auf.": [
        "1 Er er PRON 2 nsubj",
        "2 stockt stocken VERB 0 root",
        "3 die der DET 4 det",
        "4 Haus-Truppe Haus-Truppe NOUN 2 obj",
        "5 auf auf ADP 2 compound:prt",
        "5.1 stockt stocken VERB 0 root",
        "6 . . PUNCT 2 punct",
    ],
    "Die Dörfer und Dorf stocken.": [
        "1 Die der DET 2 det",
        "2 Dörfer Dörfer PROPN 5 nsubj",
        "3 und und CCONJ 4 cc",
        "4 Dorf Dorf X 2 conj",
        "5 stocken stocken VERB 0 root",
        "6 . . PUNCT 5 punct",
    ],
}


def _conllu(rows: dict[str, list[str]]) -> str:
    lines = []
    for text, words in rows.items():
        lines.append(f"# text = {text}")
        for word in words:
            name, form, lemma, word_class, head, relation = word.split()
            lines.append(f"{name}\t{form}\t{lemma}\t{word_class}\t_\t_\t{head}\t{relation}\t_\t_")
        lines.append("")
    return "\n".join(lines)


def test_nouns_are_found_missed_and_wrong_as_the_rules_of_counting_say():
    outcome = measure(tuple(sentences(_conllu(ROWS))), verbs=False)

    # right: Häuser, Dorf, Haus-Truppe, Dörfer; wrong: the Dorf that the treebank calls X. The Haus
    # of Haus-Truppe would be a part of a word.
    assert outcome.headwords == 4
    assert outcome.figures == Figures(right=4, wrong=1)
    assert outcome.inflected == Figures(right=1)
    assert outcome.inflected_letters == Figures(right=1)
    assert [line.split()[0] for line in outcome.mistakes] == ["wrong"]


def test_a_verb_is_one_with_its_particle():
    outcome = measure(tuple(sentences(_conllu(ROWS))), verbs=True)

    assert outcome.headwords == 2  # aufstocken, stocken
    assert outcome.figures == Figures(right=2)
    assert outcome.inflected == Figures(right=1)


def test_a_word_that_is_not_in_the_text_is_named_with_its_line():
    with pytest.raises(ValueError, match=r"line 8: the words are not those of the text 'Die Häuser'"):
        list(sentences(_conllu({"Die Häuser": ROWS["Die Häuser im Dorf."][:6]})))


def test_the_command_prints_figures_and_mistakes(tmp_path, capsys):
    treebank = tmp_path / "small.conllu"
    treebank.write_text(_conllu(ROWS), "utf-8")

    main([str(treebank), "--show"])

    assert capsys.readouterr().out.splitlines() == [
        "4 headwords in one glossary, 4 labels",
        "precision 0.8000, recall 1.0000, F1 0.8889",
        "recall of labels that are inflected: 1.0000 of 1",
        "recall of labels that are inflected, in more than their case: 1.0000 of 1",
        "wrong   Dorf (Dorf, headword): Die Dörfer und Dorf stocken.",
    ]
