// A second verifier of a published log that shares no code with ours: golang.org/x/mod does the notes, the hashes
// and the tiles; what it has not (C2SP paths, bundles, cosignatures) is written here from the specifications.
//
// usage: second FOLDER. Exit status 0: every head is signed and cosigned and the log is whole; 1 otherwise.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height, width = 8, 256

func main() {
	if len(os.Args) != 2 {
		fail("usage: second FOLDER")
	}
	size, heads := verify(os.Args[1])
	fmt.Printf("%d entries, %d heads\n", size, heads)
}

func fail(format string, given ...interface{}) {
	fmt.Fprintf(os.Stderr, format+"\n", given...)
	os.Exit(1)
}

func read(folder, name string) []byte {
	data, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
	if err != nil {
		fail("missing %s", name)
	}
	return data
}

type witness struct {
	name string
	id   []byte
	key  ed25519.PublicKey
}

func keys(folder string) (note.Verifier, []witness) {
	lines := strings.Split(strings.TrimSpace(string(read(folder, "vkeys.txt"))), "\n")
	log, err := note.NewVerifier(lines[0])
	if err != nil {
		fail("log key: %v", err)
	}
	var witnesses []witness
	for _, line := range lines[1:] {
		parts := strings.SplitN(line, "+", 3)
		data, err := base64.StdEncoding.DecodeString(parts[2])
		if err != nil || len(data) != 33 || data[0] != 4 {
			fail("witness key %s", line)
		}
		sum := sha256.Sum256(append([]byte(parts[0]+"\n"), data...))
		if fmt.Sprintf("%x", sum[:4]) != parts[1] {
			fail("witness key id %s", line)
		}
		witnesses = append(witnesses, witness{parts[0], sum[:4], data[1:]})
	}
	return log, witnesses
}

func head(folder, name string, log note.Verifier, witnesses []witness) tlog.Tree {
	text := read(folder, name)
	opened, err := note.Open(text, note.VerifierList(log))
	if err != nil {
		fail("%s: %v", name, err)
	}
	for _, each := range witnesses {
		cosigned(name, opened, each)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" || lines[0] != log.Name() {
		fail("%s: no checkpoint of this log", name)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		fail("%s: size", name)
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		fail("%s: root", name)
	}
	var tree tlog.Tree
	tree.N = size
	copy(tree.Hash[:], root)
	return tree
}

func cosigned(name string, opened *note.Note, by witness) {
	for _, line := range opened.UnverifiedSigs {
		data, err := base64.StdEncoding.DecodeString(line.Base64)
		if err != nil || line.Name != by.name || len(data) != 4+8+64 || !bytes.Equal(data[:4], by.id) {
			continue
		}
		at := binary.BigEndian.Uint64(data[4:12])
		message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", at, opened.Text)
		if !ed25519.Verify(by.key, []byte(message), data[12:]) {
			fail("%s: cosignature of %s", name, by.name)
		}
		return
	}
	fail("%s: no cosignature of %s", name, by.name)
}

func path(level string, number int64, count int) string {
	name := fmt.Sprintf("%03d", number%1000)
	for number >= 1000 {
		number /= 1000
		name = fmt.Sprintf("x%03d/%s", number%1000, name)
	}
	if count < width {
		name += fmt.Sprintf(".p/%d", count)
	}
	return "tile/" + level + "/" + name
}

func entries(folder string, size int64) [][]byte {
	var found [][]byte
	for int64(len(found)) < size {
		count := int(size) - len(found)
		if count > width {
			count = width
		}
		name := path("entries", int64(len(found)/width), count)
		data := read(folder, name)
		for count > 0 {
			if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
				fail("%s is cut", name)
			}
			end := 2 + int(binary.BigEndian.Uint16(data))
			found = append(found, data[2:end])
			data, count = data[end:], count-1
		}
		if len(data) > 0 {
			fail("%s has more", name)
		}
	}
	return found
}

func verify(folder string) (int64, int) {
	log, witnesses := keys(folder)
	newest := head(folder, "checkpoint", log, witnesses)
	var hashes []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var found []tlog.Hash
		for _, index := range indexes {
			if index >= int64(len(hashes)) {
				return nil, fmt.Errorf("the log is shorter")
			}
			found = append(found, hashes[index])
		}
		return found, nil
	})
	for index, entry := range entries(folder, newest.N) {
		more, err := tlog.StoredHashesForRecordHash(int64(index), tlog.RecordHash(entry), reader)
		if err != nil {
			fail("entry %d: %v", index, err)
		}
		hashes = append(hashes, more...)
	}
	heads := published(folder)
	for _, size := range heads {
		tree := newest
		if size != newest.N {
			tree = head(folder, fmt.Sprintf("checkpoint.%d", size), log, witnesses)
		}
		root, err := tlog.TreeHash(tree.N, reader)
		if tree.N != size || err != nil || root != tree.Hash {
			fail("checkpoint.%d: root", size)
		}
		tiles(folder, size, reader)
	}
	if root, err := tlog.TreeHash(newest.N, reader); err != nil || root != newest.Hash {
		fail("checkpoint: root")
	}
	return newest.N, len(heads)
}

func published(folder string) []int64 {
	names, _ := filepath.Glob(filepath.Join(folder, "checkpoint.*"))
	var sizes []int64
	for _, name := range names {
		if size, err := strconv.ParseInt(strings.TrimPrefix(filepath.Ext(name), "."), 10, 64); err == nil {
			sizes = append(sizes, size)
		}
	}
	sort.Slice(sizes, func(i, j int) bool { return sizes[i] < sizes[j] })
	return sizes
}

func tiles(folder string, size int64, reader tlog.HashReader) {
	for level := 0; size>>(height*level) > 0; level++ {
		count := size >> (height * level)
		for number := int64(0); number*width < count; number++ {
			wide := int(count - number*width)
			if wide > width {
				wide = width
			}
			wanted, err := tlog.ReadTileData(tlog.Tile{H: height, L: level, N: number, W: wide}, reader)
			name := path(strconv.Itoa(level), number, wide)
			if err != nil || !bytes.Equal(wanted, read(folder, name)) {
				fail("%s", name)
			}
		}
	}
}
