"""A refusal in words: posts by their labels, colleagues by name, and nobody at all in what is kept."""

from datetime import date

from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal

NOT_YOURS = Refusal(
    "post.not_yours",
    missing="现任岗位不能办理“{act}”",
    remedy="请交由有此职责的岗位办理:{posts}",
    params={"act": "出具处理意见书", "posts": (Post.DEPUTY, Post.HEAD)},
)
SILENT = Refusal(
    "item.opine.all",
    "议事规则",
    "还有{n}位到会成员没有发表意见:{who}",
    params={"n": 2, "who": "7、12"},
    fields={"who": "请补记"},
)


def test_posts_are_called_by_their_labels():
    assert NOT_YOURS.todo() == "请交由有此职责的岗位办理:分管领导、主要负责人"
    assert NOT_YOURS.as_data()["remedy"] == NOT_YOURS.todo()
    assert str(NOT_YOURS).endswith("分管领导、主要负责人")


def test_a_day_and_one_post_are_words_too():
    refusal = Refusal("x", missing="{day}起由{post}办理", params={"day": date(2024, 3, 5), "post": Post.LEGAL})
    assert refusal.what() == "2024-03-05起由法制岗办理"


def test_colleagues_are_called_by_name_and_an_unknown_account_stays_as_it_is():
    told = SILENT.in_names({"7": "示例·安主任"})
    assert told.what() == "还有2位到会成员没有发表意见:示例·安主任、12"
    assert (told.code, told.article, told.fields) == (SILENT.code, SILENT.article, SILENT.fields)


def test_what_is_kept_names_nobody():
    assert SILENT.without_names().what() == "还有2位到会成员没有发表意见:"


def test_a_refusal_about_nobody_is_the_same_in_names():
    assert NOT_YOURS.in_names({"7": "示例·安主任"}) is NOT_YOURS
    assert NOT_YOURS.without_names() is NOT_YOURS


def test_a_place_without_a_parameter_stays_readable():
    assert Refusal("x", missing="缺“{paper}”").what() == "缺“{paper}”"
