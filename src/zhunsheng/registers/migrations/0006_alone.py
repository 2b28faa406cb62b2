"""The numbers that stand alone, from the rows that hold them."""

import json

from django.db import migrations

from zhunsheng.ledger.statements import Cursor
from zhunsheng.matters.catalogue import procedures
from zhunsheng.registers import numbers
from zhunsheng.registers.fold import alone


def forward(apps, editor):
    editor.execute(numbers.POSTGRES if editor.connection.vendor == "postgresql" else numbers.SQLITE)
    with Cursor() as reading, Cursor() as writing:
        reading.execute("SELECT id, procedure, cells FROM registers_matter WHERE NOT sealed")
        for rowid, procedure, cells in reading.fetchall():
            if procedure in procedures():
                held = json.loads(cells) if isinstance(cells, str) else cells
                numbers.put(writing, rowid, (), alone(procedures()[procedure], held))


class Migration(migrations.Migration):
    dependencies = [("registers", "0005_above")]
    operations = [migrations.RunPython(forward, migrations.RunPython.noop)]
