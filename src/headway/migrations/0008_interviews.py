import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0007_saved_views"),
    ]

    operations = [
        migrations.CreateModel(
            name="LookBack",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outside",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not answered"),
                            ("yes", "Yes"),
                            ("partly", "Partly"),
                            ("no", "No"),
                            ("unknown", "I cannot tell"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "qualified",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not answered"),
                            ("yes", "Yes"),
                            ("partly", "Partly"),
                            ("no", "No"),
                            ("unknown", "I cannot tell"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "showed",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not answered"),
                            ("yes", "Yes"),
                            ("partly", "Partly"),
                            ("no", "No"),
                            ("unknown", "I cannot tell"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                ("lesson", models.TextField(blank=True, default="")),
                ("looked_on", models.DateField()),
                ("version", models.IntegerField(default=1)),
                (
                    "opportunity",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="look_back", to="headway.opportunity"
                    ),
                ),
                (
                    "reached",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="look_backs",
                        to="headway.stage",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="MockInterview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("with_whom", models.CharField(blank=True, default="", max_length=300)),
                ("held_on", models.DateField()),
                ("minutes", models.IntegerField(null=True)),
                ("content", models.IntegerField(null=True)),
                ("structure", models.IntegerField(null=True)),
                ("delivery", models.IntegerField(null=True)),
                ("asking", models.IntegerField(null=True)),
                ("notes", models.TextField(blank=True, default="")),
                ("version", models.IntegerField(default=1)),
                (
                    "contact",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="mock_interviews",
                        to="headway.contact",
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="mock_interviews",
                        to="headway.opportunity",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mock_interviews",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(blank=True, default="", max_length=60)),
                ("text", models.CharField(blank=True, default="", max_length=1000)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("common", "Common"),
                            ("behavioural", "Behavioural"),
                            ("role", "For a role"),
                            ("own", "My own"),
                        ],
                        default="own",
                        max_length=20,
                    ),
                ),
                ("role", models.CharField(blank=True, default="", max_length=200)),
                ("made_at", models.DateTimeField()),
                ("put_away_at", models.DateTimeField(null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="questions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Story",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=300)),
                ("situation", models.TextField(blank=True, default="")),
                ("task", models.TextField(blank=True, default="")),
                ("action", models.TextField(blank=True, default="")),
                ("result", models.TextField(blank=True, default="")),
                ("numbers", models.TextField(blank=True, default="")),
                ("skills", models.JSONField(blank=True, default=list)),
                ("flagship", models.BooleanField(default=False)),
                ("made_at", models.DateTimeField()),
                ("version", models.IntegerField(default=1)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="stories", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("questions", models.ManyToManyField(related_name="stories", to="headway.question")),
            ],
        ),
        migrations.CreateModel(
            name="Rehearsal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rehearsed_on", models.DateField()),
                ("seconds", models.IntegerField(null=True)),
                ("rating", models.IntegerField(null=True)),
                ("note", models.TextField(blank=True, default="")),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rehearsals",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rehearsals",
                        to="headway.question",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rehearsals",
                        to="headway.story",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Interview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_at", models.DateTimeField(null=True)),
                ("held_on", models.DateField(null=True)),
                ("zone", models.CharField(blank=True, default="", max_length=64)),
                ("minutes", models.IntegerField(null=True)),
                (
                    "how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not said"),
                            ("phone", "By phone"),
                            ("video", "By video"),
                            ("on_site", "On site"),
                            ("other", "Another way"),
                        ],
                        default="",
                        max_length=20,
                    ),
                ),
                (
                    "format",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not said"),
                            ("screening", "Screening"),
                            ("technical", "Technical"),
                            ("behavioural", "Behavioural"),
                            ("case", "Case"),
                            ("panel", "Panel"),
                            ("take_home", "Take-home task"),
                            ("final", "Final"),
                            ("other", "Other"),
                        ],
                        default="",
                        max_length=20,
                    ),
                ),
                ("place", models.CharField(blank=True, default="", max_length=2000)),
                ("notes", models.TextField(blank=True, default="")),
                ("checklist", models.JSONField(blank=True, default=list)),
                ("to_ask", models.JSONField(blank=True, default=list)),
                ("asked", models.JSONField(blank=True, default=list)),
                ("rating", models.IntegerField(null=True)),
                ("went_well", models.TextField(blank=True, default="")),
                ("to_improve", models.TextField(blank=True, default="")),
                ("lessons", models.TextField(blank=True, default="")),
                ("thanked_on", models.DateField(null=True)),
                ("answer_asked_on", models.DateField(null=True)),
                ("promised_on", models.DateField(null=True)),
                ("cancelled_at", models.DateTimeField(null=True)),
                (
                    "cancelled_by",
                    models.CharField(
                        blank=True, choices=[("me", "By me"), ("them", "By them")], default="", max_length=10
                    ),
                ),
                ("uid", models.CharField(blank=True, default="", max_length=300)),
                ("sequence", models.IntegerField(default=0)),
                ("made_at", models.DateTimeField()),
                ("version", models.IntegerField(default=1)),
                ("contacts", models.ManyToManyField(related_name="interviews", to="headway.contact")),
                (
                    "made_in",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="headway.batch"
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="interviews", to="headway.opportunity"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="interviews",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="interviews",
                        to="headway.stage",
                    ),
                ),
                ("stories", models.ManyToManyField(related_name="interviews", to="headway.story")),
            ],
        ),
        migrations.AddConstraint(
            model_name="mockinterview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("content", None), ("content__range", (1, 5)), _connector="OR"),
                    models.Q(("structure", None), ("structure__range", (1, 5)), _connector="OR"),
                    models.Q(("delivery", None), ("delivery__range", (1, 5)), _connector="OR"),
                    models.Q(("asking", None), ("asking__range", (1, 5)), _connector="OR"),
                ),
                name="mock_rated_1_to_5",
            ),
        ),
        migrations.AddConstraint(
            model_name="mockinterview",
            constraint=models.CheckConstraint(
                condition=models.Q(("minutes", None), ("minutes__gt", 0), _connector="OR"), name="mock_lasts"
            ),
        ),
        migrations.AddConstraint(
            model_name="question",
            constraint=models.UniqueConstraint(
                condition=models.Q(("code", ""), _negated=True), fields=("owner", "code"), name="one_question_a_code"
            ),
        ),
        migrations.AddConstraint(
            model_name="question",
            constraint=models.CheckConstraint(
                condition=models.Q(("code", ""), ("text", ""), _negated=True), name="question_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="story",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="story_has_a_title"
            ),
        ),
        migrations.AddIndex(
            model_name="rehearsal",
            index=models.Index(fields=["owner", "rehearsed_on"], name="rehearsal_day"),
        ),
        migrations.AddConstraint(
            model_name="rehearsal",
            constraint=models.CheckConstraint(
                condition=models.Q(("question__isnull", False), ("story__isnull", False), _connector="OR"),
                name="rehearsal_of_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="rehearsal",
            constraint=models.CheckConstraint(
                condition=models.Q(("seconds", None), ("seconds__gt", 0), _connector="OR"), name="rehearsal_lasts"
            ),
        ),
        migrations.AddConstraint(
            model_name="rehearsal",
            constraint=models.CheckConstraint(
                condition=models.Q(("rating", None), ("rating__range", (1, 5)), _connector="OR"),
                name="rehearsal_rated_1_to_5",
            ),
        ),
        migrations.AddIndex(
            model_name="interview",
            index=models.Index(fields=["owner", "held_on"], name="interview_day"),
        ),
        migrations.AddConstraint(
            model_name="interview",
            constraint=models.UniqueConstraint(
                condition=models.Q(("uid", ""), _negated=True), fields=("owner", "uid"), name="one_interview_a_uid"
            ),
        ),
        migrations.AddConstraint(
            model_name="interview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("starts_at", None),
                    models.Q(("held_on__isnull", False), models.Q(("zone", ""), _negated=True)),
                    _connector="OR",
                ),
                name="moment_has_day_and_zone",
            ),
        ),
        migrations.AddConstraint(
            model_name="interview",
            constraint=models.CheckConstraint(
                condition=models.Q(("minutes", None), ("minutes__gt", 0), _connector="OR"), name="interview_lasts"
            ),
        ),
        migrations.AddConstraint(
            model_name="interview",
            constraint=models.CheckConstraint(
                condition=models.Q(("rating", None), ("rating__range", (1, 5)), _connector="OR"),
                name="interview_rated_1_to_5",
            ),
        ),
        migrations.AddConstraint(
            model_name="interview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cancelled_at", None), ("cancelled_by", "")),
                    models.Q(("cancelled_at__isnull", False), models.Q(("cancelled_by", ""), _negated=True)),
                    _connector="OR",
                ),
                name="cancelled_by_somebody",
            ),
        ),
    ]
