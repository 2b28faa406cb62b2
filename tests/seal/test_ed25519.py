"""Our Ed25519 against RFC 8032 and, on ten thousand sound and damaged signatures, against an independent one."""

import random

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from zhunsheng.seal import ed25519

ORDER = 2**252 + 27742317777372353535851937790883648493

# RFC 8032, 7.1: seed, public key, message, signature.
STANDARD = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.mark.parametrize(("seed", "public", "message", "signature"), STANDARD)
def test_the_standard(seed, public, message, signature):
    seed, public, message, signature = map(bytes.fromhex, (seed, public, message, signature))
    assert ed25519.public_key(seed) == public
    assert ed25519.sign(seed, message) == signature
    assert ed25519.verify(public, message, signature)
    assert not ed25519.verify(public, message + b"\0", signature)


def theirs(public, message, signature):
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def damaged(chance, public, message, signature):
    """The same with one bit, byte or part of it wrong."""
    parts = [bytearray(public), bytearray(message), bytearray(signature)]
    part = parts[chance.choice([0, 1, 2, 2])]
    place = chance.randrange(len(part))
    part[place] ^= 1 << chance.randrange(8)
    return tuple(map(bytes, parts))


def test_agreement_on_ten_thousand_sound_and_damaged_signatures():
    chance = random.Random(20261127)
    agreed = {True: 0, False: 0}
    for round_ in range(10_000):
        seed, message = chance.randbytes(32), chance.randbytes(1 + round_ % 90)
        key = Ed25519PrivateKey.from_private_bytes(seed)
        given = key.public_key().public_bytes_raw(), message, key.sign(message)
        if round_ % 2:
            given = damaged(chance, *given)
        found = ed25519.verify(*given)
        assert found == theirs(*given), (seed.hex(), [each.hex() for each in given])
        agreed[found] += 1
    assert agreed == {True: 5000, False: 5000}


def test_signing_agrees():
    chance = random.Random(1)
    for _ in range(200):
        seed, message = chance.randbytes(32), chance.randbytes(40)
        key = Ed25519PrivateKey.from_private_bytes(seed)
        assert ed25519.public_key(seed) == key.public_key().public_bytes_raw()
        assert ed25519.sign(seed, message) == key.sign(message)


def test_a_scalar_beyond_the_order_is_refused():
    seed = bytes(range(32))
    public, signature = ed25519.public_key(seed), ed25519.sign(seed, b"x")
    moved = int.from_bytes(signature[32:], "little") + ORDER
    assert not ed25519.verify(public, b"x", signature[:32] + moved.to_bytes(32, "little"))


@pytest.mark.parametrize(
    "public",
    [
        (1).to_bytes(32, "little"),  # the neutral point
        (2**255 - 20).to_bytes(32, "little"),  # of order two
        bytes(32),  # of order four
        (2**255 - 19 + 1).to_bytes(32, "little"),  # the neutral point, not reduced
        (1 | 1 << 255).to_bytes(32, "little"),  # a zero with a sign
    ],
)
def test_keys_of_small_order_or_in_disguise_are_refused(public):
    assert not ed25519.verify(public, b"x", public + bytes(32))
    assert not ed25519.verify(public, b"x", (1).to_bytes(32, "little") + bytes(32))


@pytest.mark.parametrize(("public", "signature"), [(bytes(31), bytes(64)), (bytes(32), bytes(63))])
def test_other_lengths_are_refused(public, signature):
    assert not ed25519.verify(public, b"x", signature)
