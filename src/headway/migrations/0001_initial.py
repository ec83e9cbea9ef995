import django.contrib.auth.models
import django.contrib.auth.validators
import django.core.serializers.json
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
                ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined")),
                ("zone", models.CharField(blank=True, default="", max_length=64)),
                ("preferences", models.JSONField(blank=True, default=dict)),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "user",
                "verbose_name_plural": "users",
                "abstract": False,
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="Batch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField()),
                ("via", models.CharField(max_length=20)),
                ("summary", models.CharField(max_length=500)),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="batches", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "undoes",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="undone_by",
                        to="headway.batch",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Company",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=300)),
                ("key", models.CharField(max_length=300)),
                ("notes", models.TextField(blank=True, default="")),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="companies",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=300)),
                ("key", models.CharField(db_index=True, max_length=300)),
                ("email", models.CharField(blank=True, default="", max_length=320)),
                ("note", models.TextField(blank=True, default="")),
                (
                    "company",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="contacts",
                        to="headway.company",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contacts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="JobSearch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("started_on", models.DateField()),
                ("example", models.BooleanField(default=False)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="job_searches",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Import",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("file_name", models.CharField(max_length=300)),
                ("shape", models.CharField(max_length=64)),
                ("added", models.IntegerField(default=0)),
                ("updated", models.IntegerField(default=0)),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="imports", to="headway.batch"
                    ),
                ),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="imports", to="headway.jobsearch"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Archive",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("archived_at", models.DateTimeField()),
                (
                    "archived_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "search",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="archive", to="headway.jobsearch"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Label",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100)),
                ("key", models.CharField(max_length=100)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="labels", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Opportunity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(blank=True, default="", max_length=300)),
                ("referrer", models.CharField(blank=True, default="", max_length=300)),
                ("url", models.CharField(blank=True, default="", max_length=2000)),
                ("location", models.CharField(blank=True, default="", max_length=300)),
                (
                    "work_mode",
                    models.CharField(
                        blank=True,
                        choices=[("", "Not said"), ("on_site", "On site"), ("hybrid", "Hybrid"), ("remote", "Remote")],
                        default="",
                        max_length=10,
                    ),
                ),
                ("pay_min", models.IntegerField(null=True)),
                ("pay_max", models.IntegerField(null=True)),
                ("pay_currency", models.CharField(blank=True, default="", max_length=3)),
                ("pay_text", models.CharField(blank=True, default="", max_length=300)),
                ("contacted_on", models.DateField(null=True)),
                ("promised_on", models.DateField(null=True)),
                ("notes", models.TextField(blank=True, default="")),
                ("lessons", models.TextField(blank=True, default="")),
                ("posting_text", models.TextField(blank=True, default="")),
                ("kept", models.JSONField(blank=True, default=list)),
                ("created_at", models.DateTimeField()),
                ("version", models.IntegerField(default=1)),
                ("stage_day", models.IntegerField(null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "Accepted"),
                            ("rejected", "Rejected"),
                            ("withdrawn", "Withdrawn"),
                            ("no_reply", "No reply"),
                            ("position_closed", "Position closed"),
                            ("offer_declined", "Offer declined"),
                        ],
                        default="",
                        max_length=20,
                    ),
                ),
                ("outcome_day", models.IntegerField(null=True)),
                ("applied_day", models.IntegerField(null=True)),
                ("last_day", models.IntegerField(null=True)),
                (
                    "company",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opportunities",
                        to="headway.company",
                    ),
                ),
                ("contacts", models.ManyToManyField(related_name="opportunities", to="headway.contact")),
                ("labels", models.ManyToManyField(related_name="opportunities", to="headway.label")),
                (
                    "made_in",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="made", to="headway.batch"
                    ),
                ),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="opportunities",
                        to="headway.jobsearch",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ImportedRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("shape", models.CharField(max_length=64)),
                ("identity", models.CharField(max_length=80)),
                ("read", models.JSONField()),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="imported_rows",
                        to="headway.jobsearch",
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="imported_rows",
                        to="headway.opportunity",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BinEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("binned_at", models.DateTimeField()),
                (
                    "binned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="merged",
                        to="headway.opportunity",
                    ),
                ),
                (
                    "opportunity",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bin_entry", to="headway.opportunity"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RememberedAnswers",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("shape", models.CharField(max_length=64)),
                ("answers", models.JSONField(default=dict)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="remembered_answers",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SignInLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(null=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sign_in_links",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=300)),
                ("key", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("referral", "Referral"),
                            ("network", "Network"),
                            ("direct_outreach", "Direct outreach"),
                            ("company_site", "Company site"),
                            ("job_board", "Job board"),
                            ("recruiter", "Recruiter"),
                            ("event", "Event"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sources", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="opportunity",
            name="source",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="opportunities",
                to="headway.source",
            ),
        ),
        migrations.CreateModel(
            name="Stage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "pipeline",
                    models.CharField(
                        choices=[("applications", "Applications"), ("outreach", "Outreach")],
                        default="applications",
                        max_length=20,
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("rank", models.IntegerField()),
                ("number", models.IntegerField()),
                ("own", models.BooleanField(default=False)),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="stages", to="headway.jobsearch"
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="taken", to="headway.stage"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="opportunity",
            name="stage",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="standing", to="headway.stage"
            ),
        ),
        migrations.CreateModel(
            name="HistoryLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("stage", "Entered a stage"),
                            ("accepted", "Accepted"),
                            ("rejected", "Rejected"),
                            ("withdrawn", "Withdrawn"),
                            ("no_reply", "No reply"),
                            ("position_closed", "Position closed"),
                            ("offer_declined", "Offer declined"),
                            ("reopened", "Reopened"),
                            ("retraction", "Retracted"),
                        ],
                        max_length=20,
                    ),
                ),
                ("day", models.IntegerField(null=True)),
                (
                    "exactness",
                    models.CharField(
                        choices=[
                            ("exact", "on"),
                            ("about", "about"),
                            ("before", "before"),
                            ("unknown", "on an unknown day"),
                        ],
                        default="exact",
                        max_length=10,
                    ),
                ),
                ("place", models.IntegerField(null=True)),
                ("recorded_at", models.DateTimeField()),
                ("said_by", models.CharField(max_length=20)),
                ("note", models.TextField(blank=True, default="")),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="headway.batch"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "retracts",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="retracted_by",
                        to="headway.historyline",
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="history", to="headway.opportunity"
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="headway.stage"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TargetRole",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("rank", models.IntegerField()),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="roles", to="headway.jobsearch"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="opportunity",
            name="role",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="opportunities",
                to="headway.targetrole",
            ),
        ),
        migrations.CreateModel(
            name="Upload",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=32, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("data", models.BinaryField()),
                ("answers", models.JSONField(default=dict)),
                ("made_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="uploads", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40)),
                ("row_id", models.BigIntegerField()),
                ("before", models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder, null=True)),
                ("after", models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder, null=True)),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="headway.batch"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["kind", "row_id"], name="change_of_row")],
            },
        ),
        migrations.AddConstraint(
            model_name="company",
            constraint=models.UniqueConstraint(fields=("owner", "key"), name="one_company_a_name"),
        ),
        migrations.AddConstraint(
            model_name="label",
            constraint=models.UniqueConstraint(fields=("owner", "key"), name="one_label_a_name"),
        ),
        migrations.AddIndex(
            model_name="importedrow",
            index=models.Index(fields=["search", "identity"], name="imported_identity"),
        ),
        migrations.AddConstraint(
            model_name="rememberedanswers",
            constraint=models.UniqueConstraint(fields=("owner", "shape"), name="one_memory_a_shape"),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.UniqueConstraint(fields=("owner", "key"), name="one_source_a_name"),
        ),
        migrations.AddConstraint(
            model_name="stage",
            constraint=models.UniqueConstraint(
                condition=models.Q(("taken_by", None)), fields=("search", "pipeline", "rank"), name="one_stage_a_rank"
            ),
        ),
        migrations.AddConstraint(
            model_name="stage",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("taken_by", None), models.Q(("taken_by", models.F("id")), _negated=True), _connector="OR"
                ),
                name="stage_not_its_own_heir",
            ),
        ),
        migrations.AddConstraint(
            model_name="historyline",
            constraint=models.UniqueConstraint(fields=("opportunity", "place"), name="one_line_a_place"),
        ),
        migrations.AddConstraint(
            model_name="historyline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stage__isnull", False), ("what__in", ["stage", "accepted"])),
                    models.Q(
                        models.Q(
                            (
                                "what__in",
                                ["rejected", "withdrawn", "no_reply", "position_closed", "offer_declined", "reopened"],
                            )
                        ),
                        ("stage", None),
                    ),
                    models.Q(("retracts__isnull", False), ("stage", None), ("what", "retraction")),
                    _connector="OR",
                ),
                name="line_says_what_happened",
            ),
        ),
        migrations.AddConstraint(
            model_name="historyline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("day", None), ("exactness", "unknown")),
                    models.Q(("day__isnull", False), models.Q(("exactness", "unknown"), _negated=True)),
                    _connector="OR",
                ),
                name="line_day_or_unknown",
            ),
        ),
        migrations.AddConstraint(
            model_name="targetrole",
            constraint=models.UniqueConstraint(fields=("search", "name"), name="one_role_a_name"),
        ),
        migrations.AddIndex(
            model_name="opportunity",
            index=models.Index(fields=["search", "stage", "outcome"], name="opportunity_standing"),
        ),
        migrations.AddIndex(
            model_name="opportunity",
            index=models.Index(fields=["search", "applied_day"], name="opportunity_applied"),
        ),
    ]
