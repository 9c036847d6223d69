"""A formatted template, from outside: only settings and the Bot API."""

from tests.e2e.conftest import Outside


async def test_a_formatted_template_arrives_formatted(outside: Outside) -> None:
    await outside.program().ready()
    chat = outside.chat
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await outside.pair()
    await chat.send("/templates")
    await chat.tap("New template")
    await chat.expect("What shall the template be called?")
    await chat.send("Birthday")
    await chat.expect("What does “Birthday” say?")
    await chat.send("**Happy birthday {first_name}!** 🎂\n__See you__ *soon*")
    await chat.tap("Details")
    await chat.expect("Happy birthday {first_name}! 🎂\nSee you *soon*")
    await chat.send("/send Mom")
    await chat.tap("Birthday")
    shown = await chat.expect("Read by Mom", timeout=20)
    assert "Happy birthday Mom! 🎂\nSee you *soon*" in shown.text
    assert await outside.arrived() == ["*Happy birthday Mom!* 🎂\n_See you_ \u2060*soon\u2060*"]
