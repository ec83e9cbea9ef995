import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0010_outreach"),
    ]

    operations = [
        migrations.CreateModel(
            name="Activity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField()),
                ("start", models.TimeField(null=True)),
                ("zone", models.CharField(max_length=64)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("research", "Research"),
                            ("practice", "Practice"),
                            ("building", "Building"),
                            ("blogging", "Blogging"),
                            ("event", "Event"),
                            ("networking", "Networking"),
                            ("email", "E-mail"),
                            ("application", "Application"),
                            ("interview", "Interview"),
                            ("learning", "Learning"),
                            ("call", "Call"),
                            ("meeting", "Meeting"),
                            ("follow_up", "Follow-up"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(blank=True, default="", max_length=300)),
                ("minutes", models.IntegerField(null=True)),
                ("url", models.CharField(blank=True, default="", max_length=2000)),
                ("result", models.TextField(blank=True, default="")),
                ("block_on", models.DateField(null=True)),
                ("made_at", models.DateTimeField()),
                ("done_at", models.DateTimeField(null=True)),
                (
                    "company",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="activities",
                        to="headway.company",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="activities",
                        to="headway.contact",
                    ),
                ),
                (
                    "done_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "label",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="activities",
                        to="headway.label",
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="activities",
                        to="headway.opportunity",
                    ),
                ),
                (
                    "outreach",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="activities",
                        to="headway.outreach",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="activities",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "role",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="activities",
                        to="headway.targetrole",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Block",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(blank=True, default="", max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("research", "Research"),
                            ("practice", "Practice"),
                            ("building", "Building"),
                            ("blogging", "Blogging"),
                            ("event", "Event"),
                            ("networking", "Networking"),
                            ("email", "E-mail"),
                            ("application", "Application"),
                            ("interview", "Interview"),
                            ("learning", "Learning"),
                            ("call", "Call"),
                            ("meeting", "Meeting"),
                            ("follow_up", "Follow-up"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                ("weekdays", models.IntegerField()),
                ("start", models.TimeField()),
                ("minutes", models.IntegerField()),
                ("zone", models.CharField(max_length=64)),
                ("from_on", models.DateField()),
                ("until_on", models.DateField(null=True)),
                ("made_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="blocks", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="activity",
            name="block",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="activities", to="headway.block"
            ),
        ),
        migrations.CreateModel(
            name="BlockChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField()),
                ("to_on", models.DateField(null=True)),
                ("start", models.TimeField(null=True)),
                ("minutes", models.IntegerField(null=True)),
                ("changed_at", models.DateTimeField()),
                (
                    "block",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="headway.block"
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Goal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("applications", "Applications"),
                            ("outreach", "Outreach sent"),
                            ("conversations", "Conversations"),
                            ("minutes", "Hours"),
                            ("activities", "Activities done"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("research", "Research"),
                            ("practice", "Practice"),
                            ("building", "Building"),
                            ("blogging", "Blogging"),
                            ("event", "Event"),
                            ("networking", "Networking"),
                            ("email", "E-mail"),
                            ("application", "Application"),
                            ("interview", "Interview"),
                            ("learning", "Learning"),
                            ("call", "Call"),
                            ("meeting", "Meeting"),
                            ("follow_up", "Follow-up"),
                            ("other", "Other"),
                        ],
                        default="",
                        max_length=20,
                    ),
                ),
                ("target", models.IntegerField()),
                ("per", models.CharField(choices=[("day", "a day"), ("week", "a week")], max_length=10)),
                ("weekdays", models.IntegerField(default=127)),
                ("from_on", models.DateField()),
                ("until_on", models.DateField(null=True)),
                ("made_at", models.DateTimeField()),
                (
                    "label",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="goals", to="headway.label"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="goals", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Pause",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("from_on", models.DateField()),
                ("until_on", models.DateField(null=True)),
                ("why", models.CharField(blank=True, default="", max_length=300)),
                ("made_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pauses", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Showpiece",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("project", "Project"),
                            ("post", "Post"),
                            ("talk", "Talk"),
                            ("contribution", "Contribution"),
                            ("course", "Course"),
                            ("other", "Other"),
                        ],
                        default="project",
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("url", models.CharField(blank=True, default="", max_length=2000)),
                ("on", models.DateField(null=True)),
                ("shows", models.TextField(blank=True, default="")),
                ("skills", models.CharField(blank=True, default="", max_length=500)),
                ("notes", models.TextField(blank=True, default="")),
                ("made_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="showpieces",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Timer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("started_at", models.DateTimeField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("research", "Research"),
                            ("practice", "Practice"),
                            ("building", "Building"),
                            ("blogging", "Blogging"),
                            ("event", "Event"),
                            ("networking", "Networking"),
                            ("email", "E-mail"),
                            ("application", "Application"),
                            ("interview", "Interview"),
                            ("learning", "Learning"),
                            ("call", "Call"),
                            ("meeting", "Meeting"),
                            ("follow_up", "Follow-up"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(blank=True, default="", max_length=300)),
                (
                    "activity",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="headway.activity"
                    ),
                ),
                (
                    "owner",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="timer", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="block",
            constraint=models.CheckConstraint(
                condition=models.Q(("weekdays__gte", 1), ("weekdays__lte", 127)), name="block_on_some_weekday"
            ),
        ),
        migrations.AddConstraint(
            model_name="block",
            constraint=models.CheckConstraint(
                condition=models.Q(("minutes__gte", 1), ("minutes__lte", 1440)), name="block_within_a_day"
            ),
        ),
        migrations.AddConstraint(
            model_name="block",
            constraint=models.CheckConstraint(
                condition=models.Q(("until_on", None), ("until_on__gte", models.F("from_on")), _connector="OR"),
                name="block_ends_after_it_begins",
            ),
        ),
        migrations.AddIndex(
            model_name="activity",
            index=models.Index(fields=["owner", "on", "kind"], name="activity_of_day"),
        ),
        migrations.AddConstraint(
            model_name="activity",
            constraint=models.UniqueConstraint(fields=("block", "block_on"), name="one_activity_a_block_and_day"),
        ),
        migrations.AddConstraint(
            model_name="activity",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("done_at", None), ("done_by", None)),
                    models.Q(("done_at__isnull", False), ("done_by__isnull", False)),
                    _connector="OR",
                ),
                name="activity_done_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="activity",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("minutes", None), models.Q(("minutes__gte", 0), ("minutes__lte", 1440)), _connector="OR"
                ),
                name="activity_within_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="blockchange",
            constraint=models.UniqueConstraint(fields=("block", "on"), name="one_change_a_block_and_day"),
        ),
        migrations.AddConstraint(
            model_name="blockchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("to_on__isnull", False), models.Q(("minutes", None), ("start", None)), _connector="OR"
                ),
                name="called_off_has_no_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(condition=models.Q(("target__gte", 1)), name="goal_asks_for_something"),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(("weekdays__gte", 1), ("weekdays__lte", 127)), name="goal_on_some_weekday"
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(("until_on", None), ("until_on__gte", models.F("from_on")), _connector="OR"),
                name="goal_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="pause",
            constraint=models.CheckConstraint(
                condition=models.Q(("until_on", None), ("until_on__gte", models.F("from_on")), _connector="OR"),
                name="pause_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="showpiece",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="showpiece_has_a_title"
            ),
        ),
    ]
