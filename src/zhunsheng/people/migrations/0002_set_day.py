from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [migrations.AddField("organ", "day", models.DateField(null=True))]
