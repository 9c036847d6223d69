"""What is said in a language that runs from right to left."""

from bot.i18n import Text, Translator, t
from core.text.direction import FSI, PDI, RLM
from core.text.markup import Formatted


class TestTexts:
    translator = Translator(strict=True)

    def html(self, text: Text, language: str = "ar") -> str:
        return self.translator.html(text, language, "UTC")

    def test_values_are_set_apart_where_the_language_runs_from_right_to_left(self) -> None:
        added = t("contact-added", name="Mom", phone="+49 1")
        assert f"<b>{FSI}Mom{PDI}</b>" in self.html(added)
        assert f"{FSI}+49 1{PDI}" in self.html(added)
        for language in self.translator.languages:
            assert language == "ar" or not {FSI, PDI, RLM} & set(self.html(added, language))

    def test_what_is_copied_has_no_marks_in_it(self) -> None:
        assert "\n<code>ABCD-EFGH</code>\n" in self.html(t("whatsapp-type", code="ABCD-EFGH", phone="+49 1"))

    def test_buttons_and_formatted_words_of_several_lines_have_none(self) -> None:
        assert self.translator.plain(t("button-write-to", name="Mom"), "ar", "UTC").endswith("Mom")
        said = self.html(t("delivery-sent", name="أمي", text=Formatted("one\ntwo", ())))
        assert FSI not in said
