"""The guards stand in 0003, once every table they guard is there; this number was given before."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial"), ("archive", "0001_initial")]
    operations = []
