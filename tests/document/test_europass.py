"""Europass: both generations, XML and JSON, print the same lines."""

from __future__ import annotations

import json

import pytest

from screener.document.europass import read_europass
from screener.errors import UnreadableDocument

_OLD = """<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
<Identification><PersonName><FirstName>Ines</FirstName><Surname>Vale</Surname></PersonName>
<ContactInfo><Email><Contact>ines@vale.example</Contact></Email></ContactInfo></Identification><WorkExperienceList><WorkExperience>
<Period><From year="2019" month="--03"/><Current>true</Current></Period>
<Position><Label>Head of Product</Label></Position>
<Activities>&lt;ul&gt;&lt;li&gt;Led four&lt;/li&gt;&lt;/ul&gt;</Activities><Employer><Name>Quill</Name></Employer>
</WorkExperience><WorkExperience><Period><From year="2015"/><To year="2018" month="--12"/></Period>
<Position><Label>Analyst</Label></Position><Employer><Name>Bramble</Name></Employer></WorkExperience></WorkExperienceList>
<EducationList><Education><Period><From year="2008"/><To year="2012"/></Period><Title>MSc Physics</Title>
<Organisation><Name>UGent</Name></Organisation></Education></EducationList></LearnerInfo></SkillsPassport>"""
_NEW = """<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="urn:oa" xmlns:hr="urn:hr"><CandidatePerson>
<PersonName><oa:GivenName>Ines</oa:GivenName><hr:FamilyName>Vale</hr:FamilyName></PersonName><Communication><oa:URI>ines@vale.example
</oa:URI></Communication></CandidatePerson><CandidateProfile><EmploymentHistory><EmployerHistory><hr:OrganizationName>Quill
</hr:OrganizationName><PositionHistory><PositionTitle>Head of Product</PositionTitle><EmploymentPeriod><StartDate>
<hr:FormattedDateTime>2019-03-01</hr:FormattedDateTime></StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator>
</EmploymentPeriod><oa:Description>&lt;ul&gt;&lt;li&gt;Led four&lt;/li&gt;&lt;/ul&gt;</oa:Description></PositionHistory>
</EmployerHistory><EmployerHistory><hr:OrganizationName>Bramble</hr:OrganizationName><PositionHistory>
<PositionTitle>Analyst</PositionTitle><EmploymentPeriod><StartDate><hr:FormattedDateTime>2015</hr:FormattedDateTime>
</StartDate><EndDate><hr:FormattedDateTime>2018-12</hr:FormattedDateTime></EndDate></EmploymentPeriod></PositionHistory>
</EmployerHistory></EmploymentHistory><EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>UGent
</hr:OrganizationName><AttendancePeriod><StartDate><hr:FormattedDateTime>2008</hr:FormattedDateTime></StartDate><EndDate>
<hr:FormattedDateTime>2012</hr:FormattedDateTime></EndDate></AttendancePeriod><EducationDegree>
<hr:DegreeName>MSc Physics</hr:DegreeName>
</EducationDegree></EducationOrganizationAttendance></EducationHistory></CandidateProfile></Candidate>"""
_JSON = {
    "SkillsPassport": {
        "LearnerInfo": {
            "Identification": {
                "PersonName": {"FirstName": "Ines", "Surname": "Vale"},
                "ContactInfo": {"Email": {"Contact": "ines@vale.example"}},
            },
            "WorkExperience": [
                {
                    "Period": {"From": {"Year": 2019, "Month": 3}, "Current": True},
                    "Position": {"Label": "Head of Product"},
                    "Activities": "<ul><li>Led four</li></ul>",
                    "Employer": {"Name": "Quill"},
                },
                {
                    "Period": {"From": {"Year": 2015}, "To": {"Year": 2018, "Month": 12}},
                    "Position": {"Label": "Analyst"},
                    "Employer": {"Name": "Bramble"},
                },
            ],
            "Education": [
                {
                    "Period": {"From": {"Year": 2008}, "To": {"Year": 2012}},
                    "Title": "MSc Physics",
                    "Organisation": {"Name": "UGent"},
                }
            ],
        }
    }
}
_PRINTED = [
    "Ines Vale", "ines@vale.example", "Work Experience", "Head of Product", "Quill", "2019-03 – Present", "• Led four",
    "Analyst", "Bramble", "2015 – 2018-12", "Education", "MSc Physics", "UGent", "2008 – 2012",
]  # fmt: skip


@pytest.mark.parametrize("data", [_OLD.encode(), _NEW.encode(), json.dumps(_JSON).encode()])
def test_all_notations_print_alike(data: bytes) -> None:
    assert [line.text for line in read_europass(data).lines] == _PRINTED


def test_paths_lead_to_the_value() -> None:
    paths = {line.text: line.path for line in read_europass(_OLD.encode()).lines}
    assert paths["Analyst"] == "/SkillsPassport/LearnerInfo/WorkExperienceList/WorkExperience[2]/Position"
    paths = {line.text: line.path for line in read_europass(json.dumps(_JSON).encode()).lines}
    assert paths["Analyst"] == "$.SkillsPassport.LearnerInfo.WorkExperience[1].Position"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b"{", "damaged"),
        (b"<SkillsPassport>", "damaged"),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><SkillsPassport>&x;</SkillsPassport>', "unsafe_xml"),
        (b"<SkillsPassport/>", "no_text"),
    ],
)
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_europass(data)
    assert refused.value.code == code
