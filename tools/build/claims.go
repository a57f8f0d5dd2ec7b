package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"os"
	"path/filepath"
	"strings"

	"sovereignstack/tools/claims"
)

// previewsFolder holds what other sites show of links to claims: pictures, and what they were taken of (make previews).
const previewsFolder = "web/previews"

// The size of an embed that an article gets by asking for it, and of the pictures [CSS px].
const (
	embedWidth, embedHeight     = 720, 540
	pictureWidth, pictureHeight = 1200, 630
)

// preview is an entry of previews.json.
type preview struct {
	ID, Title, Statement, Verdict string
	Run                           string // The query of the claim's own run.
}

// claimPage is what the template of a claim's page shows. Addresses are whole where other sites read them.
type claimPage struct {
	claims.Card
	Run, Name, Alt, File     string
	Address, Picture, OEmbed string
	Styles, Script           string // Those of all pages of text.
}

// addClaimPages adds a page, a picture and an oEmbed answer for each claim. These keep their names, which others
// remember, from release to release.
//
// The pictures are taken of a site that is built, so a build goes on without those that are still to be taken; a test
// sees to it that they are there.
func (s *site) addClaimPages(source string) error {
	cards, previews, err := readPreviews(".")
	if err != nil {
		return err
	}
	page, err := template.ParseFiles(source)
	if err != nil {
		return err
	}
	for _, card := range cards {
		base := "claim-" + card.ID
		picture, err := os.ReadFile(filepath.Join(filepath.FromSlash(previewsFolder), card.ID+".jpeg"))
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return err
		}
		one := claimPage{
			Card: card, Run: previews[card.ID].Run, Name: strings.ToUpper(card.ID), File: base + ".jpeg",
			Address: s.address + base + ".html", Picture: s.address + base + ".jpeg", OEmbed: s.address + base + ".json", Styles: s.names["prose.css"], Script: s.names["prose.js"],
		}
		one.Alt = fmt.Sprintf("The map of the world in the run of claim %s, “%s”. %s", one.Name, card.Title, card.Reason)
		var text bytes.Buffer
		if err := page.Execute(&text, one); err != nil {
			return err
		}
		answer, err := s.oEmbed(&one)
		if err != nil {
			return err
		}
		for _, file := range []struct {
			name    string
			content []byte
		}{{one.File, picture}, {base + ".html", text.Bytes()}, {base + ".json", answer}} {
			if err := s.add(file.name, file.content, plain); err != nil {
				return err
			}
		}
	}
	return nil
}

// oEmbed is the answer for one claim (https://oembed.com), as a file: an article that knows the address of the page
// finds it through the page's link.
func (s *site) oEmbed(p *claimPage) ([]byte, error) {
	frame := fmt.Sprintf(
		`<iframe src="%s" title="%s" width="%d" height="%d" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads" style="border:0"></iframe>`,
		html.EscapeString(s.address+"embed.html"+p.Run), html.EscapeString(p.Title), embedWidth, embedHeight)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(map[string]any{
		"version": "1.0", "type": "rich", "title": p.Title, "provider_name": "Sovereign Stack", "provider_url": s.address,
		"html": frame, "width": embedWidth, "height": embedHeight,
		"thumbnail_url": p.Picture, "thumbnail_width": pictureWidth, "thumbnail_height": pictureHeight,
	})
	return b.Bytes(), err
}

// readPreviews reads the claims, and what their pictures were taken of.
func readPreviews(root string) ([]claims.Card, map[string]preview, error) {
	path := filepath.Join(root, filepath.FromSlash(previewsFolder), "previews.json")
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	var list []preview
	if err := json.Unmarshal(text, &list); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	previews := map[string]preview{}
	for _, p := range list {
		previews[p.ID] = p
	}
	cards, err := claims.ReadCards(root)
	return cards, previews, err
}

// addIndex adds the page itself, with the picture that other sites show of links to it.
func (s *site) addIndex(source string) error {
	picture, err := os.ReadFile(filepath.Join(filepath.FromSlash(previewsFolder), "site.jpeg"))
	if err == nil {
		err = s.add("preview.jpeg", picture, plain)
	}
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	return s.addHTML(source, "index.html", plain)
}
