"""The picture of a project's stages: every permit in its stage, nothing over another, and the same in words."""

import itertools

from zhunsheng.pages.stages import GAP, ROW, SHAPES, Box, stages


def box(number: int, name: str = "示例许可", words: str = "已受理", look: str = "g") -> Box:
    return Box(f"permit-{number}", name, words, look)


def test_boxes_stand_below_one_another_inside_their_stage_and_stages_are_joined() -> None:
    drawn = stages([("立项", [box(1, look="done")]), ("用地", [box(2), box(3)]), ("施工", [box(4)])])
    tops = [each.y for band in drawn.bands for each in band.boxes]
    assert tops == sorted(tops)
    assert all(later - earlier >= ROW + GAP for earlier, later in itertools.pairwise(tops))
    for band in drawn.bands:
        assert all(band.y < each.y and each.y + ROW <= band.y + band.height for each in band.boxes)
    assert drawn.bands[-1].y + drawn.bands[-1].height <= drawn.height
    assert len(drawn.arrows) == 2
    assert [band.done for band in drawn.bands] == [True, False, False]


def test_all_of_it_is_told_in_words_even_what_is_cut_in_the_box() -> None:
    long = box(1, "很长很长很长很长很长很长很长很长很长很长很长很长的名称", "a" * 60)
    name, words = long.lines
    assert (name[-1], words[-1]) == ("…", "…")
    assert len(name) < len(long.name)
    drawn = stages([("用地", [long])])
    assert long.name in drawn.description
    assert long.words in drawn.description
    assert box(1).lines == ("示例许可", "已受理")


def test_no_two_states_that_mean_different_things_share_shape_and_colour() -> None:
    assert len({SHAPES[look] for look in ("done", "refused", "back", "ahead", "r", "y", "g")}) == 7


def test_nothing_listed_draws_nothing() -> None:
    assert stages([]).height == 0
