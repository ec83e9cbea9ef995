from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0010_outreach"),
    ]

    operations = []
