"""The addresses of interviews, stories, questions, practice, and looks back."""

from typing import Final

from django.urls import URLPattern, path

from headway.web.interviews import look_backs, one, practice, questions, rounds, stories

ADDRESSES: Final[list[URLPattern]] = [
    path("prepare/", rounds.listed, name="prepare"),
    path("prepare/interviews/", rounds.add, name="interviews"),
    path("prepare/interviews/<int:interview>/", one.shown, name="interview"),
    path("prepare/interviews/<int:interview>/fields/", one.edit, name="interview-fields"),
    path("prepare/interviews/<int:interview>/times/", one.reschedule, name="interview-times"),
    path("prepare/interviews/<int:interview>/cancellation/", one.cancel, name="interview-cancellation"),
    path("prepare/interviews/<int:interview>/removal/", one.remove, name="interview-removal"),
    path("prepare/interviews/<int:interview>/items/", one.add_item, name="interview-items"),
    path("prepare/interviews/<int:interview>/items/ticks/", one.tick, name="interview-ticks"),
    path("prepare/interviews/<int:interview>/items/removals/", one.drop_item, name="interview-item-removals"),
    path("prepare/interviews/<int:interview>/results/", one.finish, name="interview-results"),
    path("prepare/interviews/<int:interview>/thanks/", one.thank, name="interview-thanks"),
    path("prepare/interviews/<int:interview>/stories/", one.choose, name="interview-stories"),
    path("prepare/interviews/<int:interview>/questions/", one.keep_asked, name="interview-questions"),
    path("prepare/stories/", stories.listed, name="stories"),
    path("prepare/stories/new/", stories.new, name="story-new"),
    path("prepare/stories/<int:story>/", stories.shown, name="story"),
    path("prepare/stories/<int:story>/fields/", stories.edit, name="story-fields"),
    path("prepare/stories/<int:story>/flagship/", stories.flagship, name="story-flagship"),
    path("prepare/stories/<int:story>/rehearsals/", stories.rehearse, name="story-rehearsals"),
    path("prepare/stories/<int:story>/removal/", stories.remove, name="story-removal"),
    path("prepare/questions/", questions.listed, name="questions"),
    path("prepare/questions/additions/", questions.add, name="question-additions"),
    path("prepare/questions/<slug:ref>/fields/", questions.edit, name="question-fields"),
    path("prepare/questions/<slug:ref>/stories/", questions.answer, name="question-stories"),
    path("prepare/questions/<slug:ref>/removal/", questions.remove, name="question-removal"),
    path("prepare/questions/<slug:ref>/restoration/", questions.restore, name="question-restoration"),
    path("prepare/practice/", practice.practised, name="practice"),
    path("prepare/practice/rehearsals/", practice.rehearse, name="rehearsals"),
    path("prepare/practice/rehearsals/<int:rehearsal>/removal/", practice.remove_rehearsal, name="rehearsal-removal"),
    path("prepare/practice/mocks/", practice.add_mock, name="mocks"),
    path("prepare/practice/mocks/<int:mock>/", practice.edit_mock, name="mock"),
    path("prepare/practice/mocks/<int:mock>/removal/", practice.remove_mock, name="mock-removal"),
    path("prepare/lessons/", look_backs.lessons, name="lessons"),
    path("opportunities/<int:id>/interviews/", rounds.add_to, name="opportunity-interviews"),
    path("opportunities/<int:id>/look-back/", look_backs.keep, name="look-back"),
    path("opportunities/<int:id>/look-back/removal/", look_backs.remove, name="look-back-removal"),
    path("opportunities/<int:id>/contacts/<int:contact>/touch/", look_backs.touch, name="contact-touch"),
]
