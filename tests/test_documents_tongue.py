"""A text in another language than it is read in is told."""

from __future__ import annotations

import pytest
from commands import run

from chronology.documents.tongue import NAMES
from chronology.documents.tongue import SMALL
from chronology.documents.tongue import other_language

TEXTS = {
    "de": "Die Staatsanwaltschaft hat am Montag Haftbefehl gegen den Vorstand erlassen. Er war am Samstag auf dem Flughafen festgenommen worden. "
    "Die Regierung hatte am Freitag erklärt, dass der Vertrag bis zum Ende der Ermittlungen nicht gilt.",
    "fr": "Le ministre des transports a démissionné dimanche soir. Le parquet avait ouvert une enquête mercredi dernier. Des élections auront lieu en septembre.",
    "es": "El ministro de Transportes dimitió el domingo por la noche después de que un periódico informara de que su hermano tenía acciones de la empresa. "
    "La fiscalía abrió una investigación el miércoles pasado y registró las oficinas.",
    "it": "Il ministro dei trasporti si è dimesso domenica sera dopo che un giornale aveva scritto che il fratello possedeva azioni della società. "
    "La procura ha aperto una inchiesta mercoledì scorso, e gli uffici sono stati perquisiti con il sindaco.",
    "pt": "O ministro dos Transportes demitiu-se no domingo à noite, depois de um jornal ter noticiado que o seu irmão tinha ações da empresa. "
    "O Ministério Público abriu um inquérito na quarta-feira e não houve resposta até ao fim do dia.",
    "nl": "De minister van Vervoer is zondagavond afgetreden nadat een krant had gemeld dat zijn broer aandelen had in het bedrijf. "
    "Het openbaar ministerie opende woensdag een onderzoek en doorzocht de kantoren van de onderneming.",
    "pl": "Minister transportu podał się do dymisji w niedzielę wieczorem po tym, jak gazeta napisała, że jego brat miał udziały w firmie. "
    "Prokuratura wszczęła śledztwo w środę, a biura zostały przeszukane przez policję. Nie jest jasne, kto został oskarżony.",
    "cs": "Ministr dopravy odstoupil v neděli večer poté, co noviny napsaly, že jeho bratr vlastnil akcie firmy. "
    "Státní zastupitelství zahájilo vyšetřování ve středu a kanceláře byly prohledány. Na otázky se nedostal k odpovědi do večera, ale byla podle mluvčí po ruce.",
    "sv": "Transportministern avgick på söndagskvällen efter det att en tidning skrivit att hans bror hade aktier i företaget. "
    "Åklagaren inledde en utredning i onsdags och kontoren genomsöktes av polisen. Det är inte klart vem som är misstänkt för brott.",
    "tr": "Ulaştırma bakanı, bir gazetenin kardeşinin şirkette hissesi olduğunu yazması üzerine pazar akşamı istifa etti. "
    "Savcılık çarşamba günü bir soruşturma başlattı ve polis şirketin ofislerinde arama yaptı. Bu konu için bir açıklama da yapılmadı, daha sonra yapılacak.",
    "uk": "Міністр транспорту подав у відставку в неділю ввечері після того, як газета написала, що його брат мав акції компанії. "
    "Прокуратура розпочала розслідування в середу, і поліція обшукала офіси. Не відомо, хто був на місці та що було далі.",
    "ru": "Министр транспорта ушёл в отставку в воскресенье вечером после того, как газета написала, что его брат владел акциями компании. "
    "Прокуратура начала расследование в среду, и полиция обыскала офисы. Не ясно, кто был на месте и что было дальше.",
    "en": "The transport minister resigned on Sunday evening after a newspaper wrote that his brother had owned shares in the company. "
    "Prosecutors opened an investigation on Wednesday and searched the offices of the firm.",
}
FEW = (
    "Lund v. Strand: 12 de mayo",
    "03.05.2024 | 12:40 | ok\n" * 40,
    "",
    "Le Havre, La Paz, Los Angeles, Den Haag, El Paso",
)


@pytest.mark.parametrize("code", TEXTS)
def test_the_language_of_a_text_is_told_by_its_small_words(code: str) -> None:
    """It is another one than any but its own."""
    told = {given: other_language(TEXTS[code], given) for given in SMALL}

    assert told == {given: None if given == code else code for given in SMALL}
    assert SMALL.keys() == NAMES.keys() == TEXTS.keys()


@pytest.mark.parametrize("text", FEW)
def test_few_words_tell_no_language(text: str) -> None:
    assert other_language(text, "en") is None


def test_a_language_without_small_words_is_taken_as_given() -> None:
    assert other_language(TEXTS["sv"], "da") is None


def test_the_command_tells_how_to_say_it() -> None:
    """The text is read all the same."""
    result = run("find", "-", "--published", "2024-10-21", stdin=TEXTS["de"])

    assert result.exit_code == 0
    assert "note: it looks German, and is read as English: say --language de" in result.stderr
    assert (
        "looks"
        not in run("find", "-", "--published", "2024-10-21", "--language", "DE", stdin=TEXTS["de"]).stderr
    )


def test_an_unknown_language_is_answered_in_a_line() -> None:
    """Not with the two hundred that are known."""
    result = run("find", "-", "--language", "german", stdin="Montag")

    assert result.exit_code == 2
    assert "'german'; give its code, such as de for German" in result.stderr
