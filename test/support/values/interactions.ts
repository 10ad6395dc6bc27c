/** Samples of the replies of Context Services. */

/** The documented sample of one interaction, with the underscores and brackets that the documentation had lost. */
export const sample = {
  external_id: '00AF4A7951D60009',
  established_date: '2009-08-05T09:33:15.000Z',
  text: 'http://ucshost:8080/interactions/00001a57JGQ00BW8/plain_text',
  media_type: 'chat',
  udata: {
    RTargetTypeSelected: '2',
    RRequestedSkillCombination: '',
    ChatServerHost: 'SUITE80',
    CustomerSegment: 'default',
    RTargetObjectSelected: 'Agent Group Everybody',
    RTargetRuleSelected: '',
    RTargetPlaceSelected: 'Place_1002',
    RTargetAgentGroup: 'Agent Group Everybody',
    RTargetObjSelDBID: '123',
    ServiceType: 'default',
    _smsSrcNumber: '+33298143456',
    RTargetAgentSelected: '1002',
    RTenant: 'defaultTenant',
    RVQID: '',
    'CBR-contract_DBIDs': '',
    'CBR-Interaction_cost': '',
    ChatServerPort: '23874',
    _smsDestNumber: '+33298143322',
    RTargetRequested: 'Agent Group Everybody',
    'CBR-IT-path_DBIDs': '',
    RStrategyDBID: '480',
    'CBR-actual_volume': '',
    RStrategyName: 'sms-session-inbound',
  },
  binary_content: 'http://ucshost:8080/interactions/00001a57JGQ00BW8/binary_content',
  structured_text: 'http://ucshost:8080/interactions/00001a57JGQ00BW8/structured_text',
  status: 3,
  subject: 'SMS chat',
  timeshift: 1,
  type: 'Inbound',
  interaction_id: '00001a57JGQ00BW8',
  allow_children: true,
  end_date: '2009-08-05T09:34:04.140Z',
  owner_id: 124,
  sub_type: 'InboundNew',
  released_date: '2009-08-05T09:33:59.000Z',
  entity_type: 2,
  creator_app_id: 175,
  thread_id: '00001a57JGQ00BW9',
  start_date: '2009-08-05T09:33:10.000Z',
  structured_text_mime: 'text/xml',
  customer_id: '00001a57JGQ00BVU',
};

/** A transcript of Chat Server: a message each of customer and agent, a pushed page, and a message the customer must not see. */
export const transcriptXml = `<?xml version="1.0"?>
<chatTranscript startAt="2009-08-05T09:33:10Z" sessionId="00001a57JGQ00BW8">
 <newParty userId="0173542518870006" timeShift="0" visibility="ALL" eventId="1">
  <userInfo personId="" userNick="VasyaP" userType="CLIENT" protocolType="FLEX" timeZoneOffset="120"/>
  <userData><item key="subject" type="string">French</item></userData></newParty>
 <newParty userId="0173542518880007" timeShift="14" visibility="ALL" eventId="2">
  <userInfo personId="agent1" userNick="Kristi" userType="AGENT" protocolType="BASIC" timeZoneOffset="120"/></newParty>
 <message userId="0173542518880007" timeShift="23" visibility="ALL" eventId="4"><msgText treatAs="NORMAL" msgType="text">Hello &lt;b&gt;there&lt;/b&gt;</msgText></message>
 <message userId="0173542518870006" timeShift="25" visibility="ALL" eventId="5"><msgText>Hi</msgText></message>
 <notice userId="0173542518880007" timeShift="40" visibility="ALL" eventId="6"><noticeText noticeType="USER_PUSHED_URL">https://example.org</noticeText></notice>
 <message userId="0173542518880007" timeShift="41" visibility="INT" eventId="7"><msgText>a secret</msgText></message>
 <notice userId="0173542518880007" timeShift="42" visibility="ALL" eventId="8"><noticeText noticeType="SYS_COMMAND">file</noticeText></notice>
 <partyLeft userId="0173542518870006" timeShift="54" visibility="ALL" eventId="9" askerId="0173542518870006"><reason code="2">left with request to close forcedly</reason></partyLeft>
</chatTranscript>
`;
